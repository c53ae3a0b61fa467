package org.sealwell.share.content;

import io.smallrye.mutiny.Uni;

/**
 * A share's content whose first piece is being read already, while it is still being decided whether it will be sent.
 *
 * @param pieces how many there are
 */
public record BegunContent(String share, String body, int pieces, Uni<byte[]> first) {

    static BegunContent of(String share, String body, int pieces, Uni<byte[]> first) {
        BegunContent begun =
                new BegunContent(share, body, pieces, first.memoize().indefinitely());
        // Whoever sends it hears of a failure; if nobody does, nobody need.
        begun.first.subscribe().with(read -> {}, failure -> {});
        return begun;
    }
}
