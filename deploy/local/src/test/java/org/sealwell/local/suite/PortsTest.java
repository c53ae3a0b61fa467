package org.sealwell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areTheUsualOnesUnlessMoved() {
        Ports ports = Ports.of(Map.of("SEALWELL_PORT_AUTH_MANAGEMENT", "7001"));

        assertThat(ports.of(Listener.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Listener.AUTH_MANAGEMENT)).isEqualTo(7001);
        assertThat(ports.of(Listener.BEACON)).isEqualTo(8029);
    }

    @Test
    void canBeOneBlock() {
        Ports ports = Ports.of(Map.of("SEALWELL_PORT_BASE", "21000", "SEALWELL_PORT_INBOX", "8025"));

        assertThat(ports.of(Listener.GATEWAY)).isEqualTo(21000);
        assertThat(ports.of(Listener.GATEWAY_MANAGEMENT)).isEqualTo(21001);
        assertThat(ports.of(Listener.INBOX)).isEqualTo(8025);
        assertThat(ports.of(Listener.BEACON)).isEqualTo(21017);
    }

    @Test
    void areAllDifferentWhenFree() throws IOException {
        Ports free = Ports.free();

        assertThat(new HashSet<>(free.byListener().values())).hasSize(Listener.values().length);
        free.requireFree();
    }

    @Test
    void sayWhoWantedATakenOne() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Ports ports = Ports.free().with(Listener.VAULT, other.getLocalPort());

            assertThatIllegalStateException()
                    .isThrownBy(ports::requireFree)
                    .withMessageContaining("Port " + other.getLocalPort() + ", wanted by vault, is taken")
                    .withMessageContaining("--port vault=");
        }
    }
}
