package org.sealwell.vault.commit;

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
import org.sealwell.vault.VaultConfig;

/** Bounds the bytes of commits under way: beyond that, a commit is not read until there is room. */
@ApplicationScoped
class RoomForCommits {

    private final WaitingRoom room;

    @Inject
    RoomForCommits(Vertx vertx, VaultConfig config, MeterRegistry meters) {
        this.room = new WaitingRoom(vertx, config.commits());
        meters.gauge("sealwell.commits.under.way.bytes", room, WaitingRoom::taken);
    }

    /** Of those who have authenticated: nobody else can take room. */
    @TakesRoom
    @ServerRequestFilter
    Uni<@Nullable Response> enter(RoutingContext context) {
        return room.toReceive(context, CommitRequest.MOST_BYTES)
                .map(entered -> entered ? null : WaitingRoom.overloaded());
    }
}
