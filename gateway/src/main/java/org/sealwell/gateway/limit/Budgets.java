package org.sealwell.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** One budget for each of many callers: so many requests in a period, refilled evenly. Those unseen for longest are forgotten. */
final class Budgets {
    private final Cache<String, Bucket> buckets;
    private final long requests;
    private final Duration per;
    private final TimeMeter time;

    Budgets(long requests, Duration per, long remembered, Clock clock) {
        this.requests = requests;
        this.per = per;
        this.time = new ClockMeter(clock);
        // A bucket untouched for a whole period is full again, and as good as new.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(per)
                .build();
    }

    /** Takes one request from a caller's budget; when it is spent, tells how long until there is one again. */
    Optional<Duration> spend(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unseen -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
