package org.sealwell.client.pins;

import java.util.Optional;

/**
 * Small named texts that outlive the process. Implementations are safe for several threads, and a write is atomic: after a
 * crash there is the old text or the new one.
 */
public interface PinStore {
    /** The text under a name of letters, digits and {@code -}. */
    Optional<String> read(String name);

    /** Replaces the text under the name, durably. */
    void write(String name, String text);

    /** Forgets the name; nothing happens when it is not there. */
    void remove(String name);
}
