package org.sealwell.platform.room;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;

/**
 * A body of 8 MiB takes several times that while it is read, checked and written, and a few at once would be more than the heap. So the bytes
 * under way are bounded. Whoever comes beyond that waits outside: nothing of theirs is read or counted, which they feel as a slow transfer.
 */
public final class WaitingRoom {

    private static final long PART_OF_THE_HEAP = 8;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final RoomConfig config;
    private final Room room;

    public WaitingRoom(Vertx vertx, RoomConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.room = new Room(config.room()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
    }

    /** Bytes under way now. */
    public long taken() {
        return room.taken();
    }

    /**
     * Waits for the room that reading a request's body needs, and keeps it until the answer has been sent.
     *
     * @param most how long a body may be whose length nobody has said, in bytes
     * @return false when there was none in time
     */
    public Uni<Boolean> toReceive(RoutingContext context, long most) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long bytes = announced == null ? most : Long.parseLong(announced);
        return enter(context, bytes, bytes, context.request()::isEnded);
    }

    /**
     * Waits for the room that sending an answer needs, and keeps it until that has been sent.
     *
     * @param atATime how many bytes are in memory at a time
     * @return false when there was none in time
     */
    public Uni<Boolean> toSend(RoutingContext context, long bytes, long atATime) {
        return enter(context, atATime, bytes, context.response()::ended);
    }

    /** What those are told who waited in vain. */
    public static Response overloaded() {
        return Problem.of(ProblemType.OVERLOADED, RETRY_AFTER).toResponse();
    }

    private Uni<Boolean> enter(RoutingContext context, long size, long transferred, BooleanSupplier done) {
        return Uni.createFrom().emitter(emitter -> new Visit(context, emitter, transferred, done).begin(size));
    }

    /** One body on its way in or out. All of it happens on the event loop of its request. */
    private final class Visit {
        private final Context loop = vertx.getOrCreateContext();
        private final RoutingContext context;
        private final UniEmitter<? super Boolean> entrance;
        private final long transferred;
        private final BooleanSupplier done;
        private boolean decided;
        private long timer;

        Visit(RoutingContext context, UniEmitter<? super Boolean> entrance, long transferred, BooleanSupplier done) {
            this.context = context;
            this.entrance = entrance;
            this.transferred = transferred;
            this.done = done;
        }

        void begin(long size) {
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
