package org.sealwell.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.sealwell.local.process.Screen;

/** The launcher's command line, on top of what the environment says. */
final class Arguments {
    private static final String REHEARSE = "--rehearse";

    private Arguments() {}

    static boolean isRehearsal(String[] args) {
        return Arrays.asList(args).contains(REHEARSE);
    }

    static SuiteConfig read(String[] args, Map<String, String> environment) throws IOException {
        boolean quiet = Arrays.asList(args).contains("--quiet");
        boolean colour = Arrays.asList(args).contains("--colour");
        SuiteConfig config =
                SuiteConfig.of(Path.of("").toAbsolutePath(), environment, new Screen(System.out, !quiet, colour));
        Iterator<String> rest = Arrays.asList(args).iterator();
        while (rest.hasNext()) {
            config = apply(rest.next(), rest, config);
        }
        return config;
    }

    private static SuiteConfig apply(String option, Iterator<String> rest, SuiteConfig config) throws IOException {
        return switch (option) {
            case "--quiet", "--colour", REHEARSE -> config;
            case "--data" -> config.withData(Path.of(value(option, rest)));
            case "--archives" ->
                config.withArchives(new ClassArchives(
                        Files.createDirectories(Path.of(value(option, rest)).toAbsolutePath()), true));
            case "--repository" -> config.withRepository(Path.of(value(option, rest)));
            case "--port" -> config.withPorts(move(config.ports(), value(option, rest)));
            default -> throw new IllegalArgumentException("Unknown option " + option);
        };
    }

    private static Ports move(Ports ports, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("--port wants listener=port, for example gateway=8081");
        }
        Listener listener = Listener.ofLabel(assignment.substring(0, equals));
        return ports.with(listener, Integer.parseInt(assignment.substring(equals + 1)));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.next();
    }
}
