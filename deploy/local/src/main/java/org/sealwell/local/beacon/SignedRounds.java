package org.sealwell.local.beacon;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rounds that were signed, as many as are worth keeping: of those that nobody has asked for lately, the first goes. */
final class SignedRounds {
    private final Map<Long, SignedRound> kept;

    SignedRounds(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, SignedRound> eldest) {
                return size() > most;
            }
        };
    }

    /** One at a time: whoever asks for thousands takes no more than one processor. */
    synchronized SignedRound of(long round) {
        return kept.computeIfAbsent(round, SignedRound::of);
    }

    synchronized int size() {
        return kept.size();
    }
}
