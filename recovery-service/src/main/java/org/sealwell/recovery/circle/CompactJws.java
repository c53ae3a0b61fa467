package org.sealwell.recovery.circle;

/** The form of a compact JWS (RFC 7515, 7.1), which is for somebody's devices: nothing else of it can be told from here. */
public final class CompactJws {
    public static final String FORM = "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+";
    public static final String MESSAGE = "must be a compact JWS";

    private CompactJws() {}
}
