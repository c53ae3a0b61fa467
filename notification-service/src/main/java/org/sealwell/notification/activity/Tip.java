package org.sealwell.notification.activity;

import static java.util.Objects.requireNonNull;

/** Where a chain ends: number 0 and 32 zero bytes before its first entry. */
public record Tip(long number, String hash) {

    static final Tip START = new Tip(0, ActivityChain.START);

    public Tip {
        requireNonNull(hash, "hash is null");
    }
}
