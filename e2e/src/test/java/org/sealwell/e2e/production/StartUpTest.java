package org.sealwell.e2e.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwell.local.beacon.LocalBeacon;
import org.sealwell.local.suite.Service;

/** A service that is started as it was built, and told nothing, must not run: what it would do is safe on one machine only. */
class StartUpTest {

    private static final int MISCONFIGURED = 78;
    private static final String NOT_STARTED = "Not started: ";
    private static final List<String> EVERYWHERE = List.of("plain-issuer: SEALWELL_PUBLIC_URL ");
    private static final List<String> STORE =
            List.of("open-store: ", "plain-store: ", "open-broker: ", "plain-broker: ");
    private static final Map<Service, List<String>> OWN = Map.of(
            Service.AUTH,
            List.of(
                    "secrets: SEALWELL_AUTH_PEPPER_FILE",
                    "secrets: SEALWELL_AUTH_MAIL_KEY_FILE",
                    "secrets: SEALWELL_ENCRYPTION_MASTER_KEY_FILE",
                    "local-master-key: "),
            Service.VAULT,
            List.of("plain-keys: "),
            Service.SHARE,
            List.of("plain-keys: ", "secrets: SEALWELL_SHARE_PEPPER_FILE", "secrets: SEALWELL_SHARE_MAIL_KEY_FILE"),
            Service.RECOVERY,
            List.of(
                    "plain-keys: ",
                    "secrets: SEALWELL_RECOVERY_PEPPER_FILE",
                    "secrets: SEALWELL_RECOVERY_MAIL_KEY_FILE"),
            Service.NOTIFICATION,
            List.of("plain-keys: ", "plain-mail: ", "secrets: SEALWELL_NOTIFICATION_MAIL_KEY_FILE"),
            Service.GATEWAY,
            List.of(
                    "plain-keys: SEALWELL_GATEWAY_TOKENS_JWKS",
                    "plain-services: SEALWELL_GATEWAY_ROUTES_AUTH_TARGET",
                    "published-beacon: "));

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Service.class)
    void whatIsSafeOnOneMachineOnlyIsRefusedALineEach(Service service) throws Exception {
        Path output = directory.resolve("output");
        // The one thing that is wrong only where somebody has set it.
        Process process = Alone.start(service, Map.of("SEALWELL_GATEWAY_BEACON_CHAINS", LocalBeacon.chain()), output);
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        List<String> lines = Files.readAllLines(output);
        assertThat(process.exitValue()).as("%s", lines).isEqualTo(MISCONFIGURED);
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
        assertThat(lines)
                .filteredOn(line -> line.contains(NOT_STARTED))
                .as("for machines")
                .allMatch(line -> line.startsWith("{"));
        assertThat(refusals(lines)).zipSatisfy(sorted(expected(service)), (refusal, expected) -> assertThat(refusal)
                .startsWith(expected));
    }

    private static List<String> refusals(List<String> lines) {
        return sorted(lines.stream()
                .filter(line -> line.contains(NOT_STARTED))
                .map(line -> line.substring(line.indexOf(NOT_STARTED) + NOT_STARTED.length()))
                .toList());
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }

    private static List<String> expected(Service service) {
        List<String> refusals = new ArrayList<>(EVERYWHERE);
        if (service != Service.GATEWAY) {
            refusals.addAll(STORE);
        }
        refusals.addAll(OWN.get(service));
        if (service == Service.GATEWAY) {
            // One for each route beyond the first, which is named above.
            List.of("VAULT", "SHARE", "RECOVERY", "NOTIFICATION")
                    .forEach(name -> refusals.add("plain-services: SEALWELL_GATEWAY_ROUTES_" + name + "_TARGET"));
        }
        return refusals;
    }
}
