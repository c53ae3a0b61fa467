package org.sealwell.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwell.local.beacon.LocalBeacon;

class ServiceEnvironmentTest {
    @TempDir
    Path data;

    @Test
    void tellsTheGatewayAloneOfTheBeacon() throws Exception {
        SuiteConfig config = SuiteConfig.ephemeral(Path.of(""), data);
        String url = "http://127.0.0.1:" + config.ports().of(Listener.BEACON);

        assertThat(environment(config, Service.GATEWAY))
                .containsEntry("SEALWELL_GATEWAY_BEACON_URL", url)
                .containsEntry("SEALWELL_GATEWAY_BEACON_CHAINS", LocalBeacon.chain());
        assertThat(environment(config, Service.RECOVERY))
                .doesNotContainKeys("SEALWELL_GATEWAY_BEACON_URL", "SEALWELL_GATEWAY_BEACON_CHAINS");
    }

    private Map<String, String> environment(SuiteConfig config, Service service) {
        return new ServiceEnvironment(config).of(service, data);
    }
}
