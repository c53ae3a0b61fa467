package org.sealwell.local.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** One line for each warning and silence otherwise: the parts' own logs are of interest only when something is wrong. */
public final class QuietLogging {
    private static final String CONFIGURATION = """
            handlers = java.util.logging.ConsoleHandler
            .level = WARNING
            java.util.logging.SimpleFormatter.format = %1$tFT%1$tT %4$s [%3$s] %5$s%6$s%n
            """;

    private QuietLogging() {}

    /** Sets this JVM's logging. */
    public static void begin() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    }
}
