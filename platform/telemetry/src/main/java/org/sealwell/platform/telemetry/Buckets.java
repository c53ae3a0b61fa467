package org.sealwell.platform.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long things take, counted in a few classes each: enough to say which part of them was quick enough, over all replicas. The bounds are those that
 * the objectives name.
 */
class Buckets {

    private static final double[] REQUESTS = nanoseconds(
            Duration.ofMillis(25),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2_500),
            Duration.ofSeconds(10));

    private static final double[] DELIVERIES = nanoseconds(
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1));

    private static final Map<String, double[]> BOUNDS = Map.of(
            "http.server.requests", REQUESTS,
            "gateway.requests", REQUESTS,
            "sealwell.mail.delay", DELIVERIES);

    @Produces
    @Singleton
    MeterFilter classes() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                double[] bounds = BOUNDS.get(id.getName());
                return bounds == null
                        ? config
                        : DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(bounds)
                                .build()
                                .merge(config);
            }
        };
    }

    private static double[] nanoseconds(Duration... bounds) {
        return Stream.of(bounds).mapToDouble(Duration::toNanos).toArray();
    }
}
