package org.sealwell.share.content;

import io.smallrye.mutiny.Uni;

/** A share's content whose first piece is being read already, while it is still being decided whether it will be sent. */
public final class BegunContent {

    private final Uni<byte[]> first;

    BegunContent(Uni<byte[]> first) {
        this.first = first.memoize().indefinitely();
        // Whoever sends it hears of a failure; if nobody does, nobody need.
        this.first.subscribe().with(read -> {}, failure -> {});
    }

    Uni<byte[]> first() {
        return first;
    }

    /** What it holds is nothing to tell. */
    @Override
    public String toString() {
        return "BegunContent[redacted]";
    }
}
