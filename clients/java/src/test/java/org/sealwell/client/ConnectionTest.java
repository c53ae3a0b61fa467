package org.sealwell.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwell.client.beacon.Beacon;

class ConnectionTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://localhost"})
    void locksByTheDevelopmentBeaconOnThisMachineOnly(String server) {
        assertThat(Sealwell.at(URI.create(server)).lockedBy()).isSameAs(Beacon.DEVELOPMENT);
        assertThat(Sealwell.at(URI.create(server)).beacon(Beacon.QUICKNET).lockedBy())
                .isSameAs(Beacon.QUICKNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sealwell.example",
                "https://localhost.sealwell.example",
                "https://127.0.0.1.sealwell.example",
                "https://10.0.0.1"
            })
    void locksByQuicknetEverywhereElse(String server) {
        assertThat(Sealwell.at(URI.create(server)).lockedBy()).isSameAs(Beacon.QUICKNET);
        assertThat(Sealwell.at(URI.create(server)).beacon(Beacon.DEVELOPMENT).lockedBy())
                .isSameAs(Beacon.DEVELOPMENT);
    }
}
