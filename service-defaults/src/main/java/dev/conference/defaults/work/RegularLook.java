package dev.conference.defaults.work;

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at something now and then, for metrics that show what was seen last: a store is asked at this pace, however often
 * and by however many the metrics are read. While it cannot be asked they show what is known, after twelve looks in vain and
 * before the first one they are not a number.
 *
 * @param <T> what is seen
 */
public abstract class RegularLook<T> extends PollingWorker {

    private static final Duration STOP_WAIT = Duration.ofSeconds(1); // nobody misses the last look
    private static final Duration UNTIL_THE_FIRST = Duration.ofSeconds(1);
    private static final int FORGOTTEN_AFTER = 12;

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final Duration every;
    private volatile @Nullable T latest;
    private boolean everSeen; // of the worker alone
    private int inVain;

    /**
     * Has not looked yet.
     *
     * @param name of its thread
     * @param every how often it looks
     */
    protected RegularLook(String name, Duration every) {
        super(name, STOP_WAIT);
        this.every = every;
    }

    /** Looks once; ends within a bounded time, or in an exception where nothing can be seen. */
    protected abstract T look() throws InterruptedException;

    /** A number of what was seen last. */
    protected final double latest(ToDoubleFunction<T> number) {
        var seen = latest;
        return seen == null ? Double.NaN : number.applyAsDouble(seen);
    }

    @Override
    protected final Duration work() throws InterruptedException {
        try {
            latest = look();
            everSeen = true;
            inVain = 0;
        } catch (RuntimeException e) {
            log.debug("Nothing can be seen now", e);
            inVain++;
            if (inVain >= FORGOTTEN_AFTER) {
                latest = null;
            }
        }
        return everSeen || every.compareTo(UNTIL_THE_FIRST) < 0 ? every : UNTIL_THE_FIRST;
    }
}
