package org.sealwell.recovery.plan;

/** The forms of what names a beacon's round, and of what is locked to it. */
public final class Chain {

    /** The hash by which a drand chain is known, in hex. */
    public static final String HASH = "[0-9a-f]{64}";

    /** Millions of years of a round each second. */
    public static final long LAST_ROUND = 999_999_999_999_999L;

    /** A point of G2, and two masked texts of 16 bytes. */
    public static final int LOCK_BYTES = 128;

    private Chain() {}
}
