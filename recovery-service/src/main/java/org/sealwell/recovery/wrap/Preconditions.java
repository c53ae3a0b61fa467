package org.sealwell.recovery.wrap;

import org.jspecify.annotations.Nullable;

/** What must hold of a way, by the headers of RFC 9110, 13.1: {@code If-None-Match: *} for none, {@code If-Match: "version"} for that one. */
public record Preconditions(
        @Nullable String ifNoneMatch, @Nullable String ifMatch) {

    /** @param version 0 where there is none */
    boolean hold(int version) {
        return (ifNoneMatch == null || version == 0) && (ifMatch == null || ifMatch.equals("\"" + version + "\""));
    }
}
