package org.sealwell.e2e.production;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.sealwell.local.suite.Service;

/** A service as it was built, started by itself: it is told what is given here and nothing that this machine or the suite would tell it. */
final class Alone {

    private Alone() {}

    static Process start(Service service, Map<String, String> environment, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=0",
                // Where no secret can be, whatever this machine keeps elsewhere.
                "-Dsealwell.secrets.dir=" + output.resolveSibling("none"),
                "-jar",
                Path.of("..", service.folder(), "target/quarkus-app/quarkus-run.jar")
                        .toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("SEALWELL_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
