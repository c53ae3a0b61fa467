package org.sealwell.share.content;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.room.WaitingRoom;
import org.sealwell.share.ShareConfig;

/**
 * Bounds the bytes of contents under way: a share that is made takes as much room as its request has bytes, an opening as much as all
 * copies of one piece.
 */
@ApplicationScoped
public class RoomForContents {

    /** Of a piece: in the store's driver, as it was read, as it is sent, and on the socket, each of them before and after it was copied. */
    private static final long COPIES = 8;

    private final WaitingRoom room;

    @Inject
    RoomForContents(Vertx vertx, ShareConfig config, MeterRegistry meters) {
        this.room = new WaitingRoom(vertx, config.contents());
        meters.gauge("sealwell.contents.under.way.bytes", room, WaitingRoom::taken);
    }

    /** Of those who have authenticated: nobody else can take room for a body. */
    @TakesRoom
    @ServerRequestFilter
    Uni<@Nullable Response> enter(RoutingContext context) {
        return room.toReceive(context, EnvelopePieces.LONGEST)
                .map(entered -> entered ? null : WaitingRoom.overloaded());
    }

    /**
     * Waits for the room that sending a content needs, and keeps it until the answer has been sent.
     *
     * @return false when there was none in time
     */
    public Uni<Boolean> enterToSend(RoutingContext context, long bytes) {
        return room.toSend(context, bytes, COPIES * Math.min(bytes, Pieces.LONGEST));
    }
}
