package dev.conference.defaults.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class SharedLookTests {

    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final Semaphore mayEnd = new Semaphore(0);

    private final SharedLook<Integer> look = new SharedLook<>(() -> {
        var seen = state.get();
        looks.incrementAndGet();
        mayEnd.acquireUninterruptibly();
        return seen;
    });

    @Test
    void seesWhatIsThere() {
        mayEnd.release(2);
        state.set(7);

        assertThat(look.get()).isEqualTo(7);
        state.set(8);
        assertThat(look.get()).isEqualTo(8);
    }

    @Test
    void whoAsksAfterALookBeganGetsTheNextOne() {
        var first = asking();
        await().until(() -> looks.get() == 1);
        state.set(1);

        var second = asking();
        mayEnd.release(2);

        assertThat(first.join()).isZero();
        assertThat(second.join()).isEqualTo(1);
    }

    @Test
    void allWhoWaitShareOneLook() {
        var first = asking();
        await().until(() -> looks.get() == 1);
        var answers = new ConcurrentLinkedQueue<Integer>();
        var others = IntStream.range(0, 50)
                .mapToObj(i -> Thread.startVirtualThread(() -> answers.add(look.get())))
                .toList();
        await().until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));
        state.set(1);

        mayEnd.release(2);

        await().until(() -> answers.size() == 50);
        assertThat(first.join()).isZero();
        assertThat(answers).containsOnly(1);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aFailureIsForThoseWhoSharedIt() {
        var failing = new AtomicInteger();
        var failingOnce = new SharedLook<>(() -> {
            if (failing.getAndIncrement() == 0) {
                throw new IllegalStateException("cannot look");
            }
            return "seen";
        });

        assertThatThrownBy(failingOnce::get)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot look");
        assertThat(failingOnce.get()).isEqualTo("seen");
    }

    @Test
    void whoWaitsForALookThatFailsDoesNotWaitForAnother() {
        var failing = new SharedLook<>(() -> {
            looks.incrementAndGet();
            mayEnd.acquireUninterruptibly();
            throw new IllegalStateException("cannot look");
        });
        var failures = new ConcurrentLinkedQueue<Throwable>();
        Runnable asking = () -> failures.add(catchThrowable(failing::get));
        Thread.startVirtualThread(asking);
        await().until(() -> looks.get() == 1);
        var others = IntStream.range(0, 50)
                .mapToObj(i -> Thread.startVirtualThread(asking))
                .toList();
        await().until(() -> others.stream().allMatch(other -> other.getState() == Thread.State.WAITING));

        mayEnd.release();

        await().until(() -> failures.size() == 51);
        assertThat(failures).allMatch(failure -> "cannot look".equals(failure.getMessage()));
        assertThat(looks).hasValue(1);
        mayEnd.release();
        asking.run();
        assertThat(looks).hasValue(2);
    }

    private CompletableFuture<Integer> asking() {
        return CompletableFuture.supplyAsync(look::get, Thread::startVirtualThread);
    }
}
