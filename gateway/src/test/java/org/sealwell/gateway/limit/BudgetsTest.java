package org.sealwell.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void refillsEvenly() {
        Budgets budgets = new Budgets(2, Duration.ofSeconds(10), 100, clock());
        assertThat(budgets.spend("a")).isEmpty();
        assertThat(budgets.spend("a")).isEmpty();
        assertThat(budgets.spend("a")).hasValue(Duration.ofSeconds(5));

        now = now.plusSeconds(5);
        assertThat(budgets.spend("a")).isEmpty();
        assertThat(budgets.spend("a")).isPresent();
        assertThat(budgets.spend("b")).isEmpty();
    }

    @Test
    void takesAnIpv6SubscriberForOneCaller() {
        assertThat(Network.of("2001:db8::1")).isEqualTo(Network.of("2001:db8::ffff:1"));
        assertThat(Network.of("2001:db8::1")).isNotEqualTo(Network.of("2001:db8:0:1::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
