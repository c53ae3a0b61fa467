package org.sealwell.share.access;

import java.util.Locale;

/** What came of a visit, in the owner's log. */
public enum Outcome {
    OPENED,
    WRONG_PASSWORD;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
