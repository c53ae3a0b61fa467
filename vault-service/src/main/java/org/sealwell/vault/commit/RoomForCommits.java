package org.sealwell.vault.commit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;
import org.sealwell.vault.VaultConfig;

/**
 * A commit of 8 MiB takes several times that while it is read, checked and written, and a few at once would be more than the heap. So the
 * bytes of commits under way are bounded; whoever comes beyond that is not read until there is room, which they feel as a slow upload.
 */
@ApplicationScoped
class RoomForCommits {

    private static final long PART_OF_THE_HEAP = 8;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final VaultConfig.Commits config;
    private final Room room;

    @Inject
    RoomForCommits(Vertx vertx, VaultConfig config, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config.commits();
        this.room = new Room(this.config
                .room()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
        meters.gauge("sealwell.commits.under.way.bytes", room, Room::taken);
    }

    /** Of those who have authenticated: nobody else can take room. */
    @TakesRoom
    @ServerRequestFilter
    Uni<@Nullable Response> enter(RoutingContext context) {
        return Uni.createFrom().emitter(emitter -> new Visit(context, emitter).begin());
    }

    /** A body whose length nobody has said may be as long as any. */
    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? CommitRequest.MOST_BYTES : Long.parseLong(length);
    }

    /** One commit on its way in. All of it happens on the event loop of its request. */
    private final class Visit {
        private final Context loop = vertx.getOrCreateContext();
        private final RoutingContext context;
        private final UniEmitter<? super @Nullable Response> entrance;
        private final long size;
        private boolean decided;
        private long timer;

        Visit(RoutingContext context, UniEmitter<? super @Nullable Response> entrance) {
            this.context = context;
            this.entrance = entrance;
            this.size = announced(context);
        }

        void begin() {
            Room.Place place = room.ask(size, () -> loop.runOnContext(now -> enter()));
            timer = vertx.setTimer(config.patience().toMillis(), late -> sendAway(place));
            context.addEndHandler(ended -> leave(place));
        }

        private void enter() {
            if (!decided) {
                decided = true;
                vertx.cancelTimer(timer);
                long millis = config.patience().toMillis()
                        + size * 1_000 / config.slowest().asLongValue();
                timer = vertx.setTimer(millis, late -> endUnlessSent());
                entrance.complete(null);
            }
        }

        private void sendAway(Room.Place place) {
            if (!decided) {
                leave(place);
                entrance.complete(
                        Problem.of(ProblemType.OVERLOADED, RETRY_AFTER).toResponse());
            }
        }

        /** Room that is taken by somebody who does not send is nobody's. */
        private void endUnlessSent() {
            if (!context.request().isEnded()) {
                context.request().connection().close();
            }
        }

        private void leave(Room.Place place) {
            decided = true;
            vertx.cancelTimer(timer);
            place.leave();
        }
    }
}
