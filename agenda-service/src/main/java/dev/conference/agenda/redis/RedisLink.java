package dev.conference.agenda.redis;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the one connection to Redis alive, which all requests share.
 *
 * <p>The first connection is made here and nowhere else: callers would make it one after the other, each waiting for the
 * time-outs of all before it. A connection that was lost is renewed by the client itself. One that has gone silent is
 * not, when the node at its other end vanished without a word: such a connection is given up here after a few seconds,
 * and so is one to replicas alone.
 */
@Component
class RedisLink implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RedisLink.class);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);
    private static final int SILENT_CHECKS = 4;

    private final LettuceConnectionFactory connections;
    private final Duration patience;
    private volatile CountDownLatch established = new CountDownLatch(1);
    private volatile boolean running;
    private boolean away; // of the worker alone
    private int silent; // of the worker alone
    private @Nullable Thread worker;

    RedisLink(LettuceConnectionFactory connections, AgendaProperties properties) {
        this.connections = connections;
        this.patience = properties.redisTimeout();
    }

    /**
     * Returns at once where there is a connection, and waits a moment for it to come where there is none yet.
     *
     * @throws RedisConnectionFailureException if it does not come
     */
    void await() {
        try {
            if (!established.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RedisConnectionFailureException("Redis was not reached yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisConnectionFailureException("Interrupted while waiting for Redis", e);
        }
    }

    /** Tries once before anything else starts, so that a Redis that is there is there for the first request. */
    @Override
    public synchronized void start() {
        running = true;
        check();
        worker = Thread.ofVirtual().name("redis-link").start(this::watch);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (worker != null) {
            worker.interrupt();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after all that uses Redis (listeners, web server, outbox), but not before the client. */
    @Override
    public int getPhase() {
        return 500;
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(BETWEEN_CHECKS);
            } catch (InterruptedException e) {
                return;
            }
            check();
        }
    }

    private void check() {
        try (var connection = connections.getConnection()) {
            connection.ping();
            established.countDown();
            silent = 0;
            if (away) {
                log.info("Redis answers again");
                away = false;
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        if (!away && running) {
            log.warn(
                    "Redis cannot be reached, trying on: {}",
                    NestedExceptionUtils.getMostSpecificCause(e).toString());
            away = true;
        }
        silent = e instanceof QueryTimeoutException || isWithoutPrimary(e) ? silent + 1 : 0;
        if (silent == SILENT_CHECKS) {
            if (e instanceof QueryTimeoutException) {
                log.warn("The connection to Redis has gone silent and is made anew");
            }
            silent = 0;
            established = new CountDownLatch(1);
            connections.resetConnection();
        }
    }

    // The client looks for the primary only while it connects (spring.data.redis.masterreplica): where just a replica
    // answered then, it would never find it.
    private static boolean isWithoutPrimary(RuntimeException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof RedisException cause
                && String.valueOf(cause.getMessage()).contains("Master is currently unknown");
    }
}
