package org.sealwell.client.guardian;

import java.util.Locale;

/** Names of states as they travel: in lower case, and in no other. */
final class WireNames {
    private WireNames() {}

    /** @throws IllegalArgumentException for a name that is none */
    static <E extends Enum<E>> E read(Class<E> states, String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no state is called so");
        }
        return Enum.valueOf(states, name.toUpperCase(Locale.ROOT));
    }
}
