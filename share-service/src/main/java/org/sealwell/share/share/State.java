package org.sealwell.share.share;

import java.util.Arrays;
import java.util.Locale;

/** What a share is at a moment. */
public enum State {
    LIVE,
    LOCKED,
    USED_UP,
    EXPIRED,
    REVOKED;

    /** For example {@code used-up}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State named(String wireName) {
        return Arrays.stream(values())
                .filter(state -> state.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A share is in no such state"));
    }
}
