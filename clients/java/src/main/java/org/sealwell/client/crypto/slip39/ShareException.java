package org.sealwell.client.crypto.slip39;

import java.util.OptionalInt;
import org.sealwell.client.problem.SealwellException;

/** What is wrong with a share, or with several of them together. */
public final class ShareException extends SealwellException {
    private static final long serialVersionUID = 1L;

    /** The faults, told apart. */
    public enum Reason {
        /** Fewer or more words than a share has. */
        LENGTH,
        /** A word that is not in the list. */
        UNKNOWN_WORD,
        /** All words are in the list, but one is another than the share's, or misplaced. */
        CHECKSUM,
        /** A sound checksum over what no honest maker writes. */
        MALFORMED,
        /** Shares that do not belong together: of another kit, or an older one. */
        OTHER_KIT,
        /** Two different shares with one number. */
        REPEATED,
        /** Not as many as are needed. */
        TOO_FEW,
        /** More than are needed: which of them count would be a guess. */
        TOO_MANY,
        /** Sound in themselves and of one kit, but they give no secret: one of them is forged. */
        FORGED
    }

    private final Reason reason;
    private final int word;

    ShareException(Reason reason) {
        this(reason, 0);
    }

    ShareException(Reason reason, int word) {
        super("share: " + reason + (word == 0 ? "" : ", word " + word));
        this.reason = reason;
        this.word = word;
    }

    public Reason reason() {
        return reason;
    }

    /** Which word is none, counted from 1. */
    public OptionalInt word() {
        return word == 0 ? OptionalInt.empty() : OptionalInt.of(word);
    }
}
