package org.sealwell.images;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is packed, and where to.
 *
 * @param folder the folder that was laid out
 * @param base instead of the one in the properties, for instance {@code tar://base.tar}
 * @param target a registry's name of the image with its tag, or {@code tar://} and a file
 */
record Options(Path properties, String service, Path folder, Optional<String> base, String target, Origin origin) {

    static Options parse(String[] arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                Path.of(needed(named, "--properties")),
                needed(named, "--service"),
                Path.of(needed(named, "--folder")),
                Optional.ofNullable(named.get("--base")),
                needed(named, "--target"),
                new Origin(needed(named, "--version"), needed(named, "--revision"), needed(named, "--source")));
    }

    private static String needed(Map<String, String> named, String name) {
        return Optional.ofNullable(named.get(name))
                .orElseThrow(() -> new IllegalArgumentException("An image needs " + name));
    }
}
