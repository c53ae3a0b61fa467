package org.sealwell.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8"));

    @Test
    void readsFromTheRightAndOnlyWhatTrustedProxiesWrote() {
        assertThat(proxies.behind("10.0.0.1", List.of("9.9.9.9, 203.0.113.7", "10.1.1.1")))
                .isEqualTo("203.0.113.7");
        assertThat(proxies.behind("fd00::1", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void believesNobodyElse() {
        assertThat(proxies.behind("203.0.113.7", List.of("9.9.9.9"))).isEqualTo("203.0.113.7");
    }

    @Test
    void neverAsksAResolver() {
        assertThat(proxies.behind("10.0.0.1", List.of("evil.example"))).isEqualTo("10.0.0.1");
        assertThat(proxies.behind("10.0.0.1", List.of(""))).isEqualTo("10.0.0.1");
    }
}
