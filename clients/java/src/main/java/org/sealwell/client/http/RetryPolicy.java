package org.sealwell.client.http;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * How often and how patiently a safe repeat is tried.
 *
 * @param attempts at most, the first included
 * @param base the first pause; each next is twice as long, and each is drawn at random up to its length
 * @param longest the longest pause, also for {@code Retry-After}: a server that asks for more is a refusal
 */
public record RetryPolicy(int attempts, Duration base, Duration longest) {
    /** Four attempts within about half a minute at worst. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMillis(150), Duration.ofSeconds(10));

    public RetryPolicy {
        Objects.requireNonNull(base, "base is null");
        Objects.requireNonNull(longest, "longest is null");
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1");
        }
    }

    /** The pause after the failed {@code attempt}, from 1: full jitter, so that clients do not come back together. */
    Duration pause(int attempt, RandomGenerator random) {
        long most = Math.min(longest.toMillis(), base.toMillis() << Math.min(attempt - 1, 16));
        return Duration.ofMillis(1 + random.nextLong(Math.max(1, most)));
    }
}
