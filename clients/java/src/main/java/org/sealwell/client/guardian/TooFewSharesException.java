package org.sealwell.client.guardian;

import java.util.List;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Contacts have approved, but too few of their shares are good: {@link Lie#SHARE_FORGED}. Ask those anew, or more of them. */
public final class TooFewSharesException extends ServerLiedException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> leftOut;

    TooFewSharesException(long good, long needed, List<String> leftOut) {
        super(Lie.SHARE_FORGED, good + " of " + needed + " shares are good");
        this.leftOut = List.copyOf(leftOut);
    }

    /** Ids of the contacts whose shares fail, with the owner. */
    public List<String> leftOut() {
        return leftOut;
    }
}
