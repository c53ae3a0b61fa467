package org.sealwell.share.content;

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
import java.util.function.BooleanSupplier;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;
import org.sealwell.share.ShareConfig;

/**
 * A content of 8 MiB takes several times that while it is read and written, and a few at once would be more than the heap. So the bytes
 * under way are bounded: a share that is made takes as much room as its request has bytes, an opening as much as one piece takes, and whoever
 * comes beyond that waits before anything is read or counted.
 */
@ApplicationScoped
public class RoomForContents {

    private static final long PART_OF_THE_HEAP = 8;
    /** A piece, in the store's driver, as it was read, as it is sent, and on the socket. */
    private static final long SENDING = 8L * Pieces.LONGEST;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final ShareConfig.Contents config;
    private final Room room;

    @Inject
    RoomForContents(Vertx vertx, ShareConfig config, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config.contents();
        this.room = new Room(this.config
                .room()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
        meters.gauge("sealwell.contents.under.way.bytes", room, Room::taken);
    }

    /** Of those who have authenticated: nobody else can take room for a body. */
    @TakesRoom
    @ServerRequestFilter
    Uni<@Nullable Response> enter(RoutingContext context) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    long size = announced(context);
                    new Visit(context, emitter, size, size, context.request()::isEnded).begin();
                })
                .map(entered -> entered ? null : overloaded());
    }

    /**
     * Waits for the room that sending a content needs, and keeps it until the answer has been sent.
     *
     * @return false when there was none in time
     */
    public Uni<Boolean> enterToSend(RoutingContext context, long bytes) {
        long size = Math.min(bytes, SENDING);
        return Uni.createFrom()
                .emitter(emitter -> new Visit(context, emitter, size, bytes, context.response()::ended).begin());
    }

    public static Response overloaded() {
        return Problem.of(ProblemType.OVERLOADED, RETRY_AFTER).toResponse();
    }

    /** A body whose length nobody has said may be as long as any. */
    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? EnvelopePieces.LONGEST : Long.parseLong(length);
    }

    /** One content on its way in or out. All of it happens on the event loop of its request. */
    private final class Visit {
        private final Context loop = vertx.getOrCreateContext();
        private final RoutingContext context;
        private final UniEmitter<? super Boolean> entrance;
        private final long size;
        private final long transferred;
        private final BooleanSupplier done;
        private boolean decided;
        private long timer;

        Visit(
                RoutingContext context,
                UniEmitter<? super Boolean> entrance,
                long size,
                long transferred,
                BooleanSupplier done) {
            this.context = context;
            this.entrance = entrance;
            this.size = size;
            this.transferred = transferred;
            this.done = done;
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
                        + transferred * 1_000 / config.slowest().asLongValue();
                timer = vertx.setTimer(millis, late -> endUnlessDone());
                entrance.complete(true);
            }
        }

        private void sendAway(Room.Place place) {
            if (!decided) {
                leave(place);
                entrance.complete(false);
            }
        }

        /** Room that is taken by somebody who neither sends nor takes is nobody's. */
        private void endUnlessDone() {
            if (!done.getAsBoolean()) {
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
