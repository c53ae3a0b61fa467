package org.sealwell.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the suite is, and whose records are imported. */
record Options(
        URI gateway,
        URI inbox,
        String store,
        boolean recovery,
        @Nullable Path bundle) {

    static Options parse(String[] arguments) {
        Map<String, String> named = new HashMap<>();
        boolean recovery = false;
        Path bundle = null;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--recovery")) {
                recovery = true;
            } else if (arguments[i].startsWith("--") && i + 1 < arguments.length) {
                named.put(arguments[i], arguments[++i]);
            } else {
                bundle = Path.of(arguments[i]);
            }
        }
        return new Options(
                URI.create(needed(named, "--gateway")),
                URI.create(needed(named, "--inbox")),
                needed(named, "--store"),
                recovery,
                bundle);
    }

    private static String needed(Map<String, String> named, String name) {
        return Optional.ofNullable(named.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The demo needs " + name));
    }
}
