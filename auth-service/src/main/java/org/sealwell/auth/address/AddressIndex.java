package org.sealwell.auth.address;

import static java.util.Objects.requireNonNull;

/** The keyed hash by which an address is found, b64u of 32 bytes. */
public record AddressIndex(String text) {
    public AddressIndex {
        requireNonNull(text, "text is null");
    }
}
