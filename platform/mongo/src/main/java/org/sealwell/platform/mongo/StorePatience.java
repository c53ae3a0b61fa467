package org.sealwell.platform.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for a store that is away, however long that takes: what an event asks for must be done in the end, and there is nobody to whom a
 * refusal could be said. Any other failure is passed on at once, since waiting would not mend it.
 */
public final class StorePatience {

    private static final Duration SOONEST = Duration.ofMillis(500);
    private static final Duration LATEST = Duration.ofSeconds(20);

    private StorePatience() {}

    /**
     * Does {@code work}, which must bear being done twice, until the store has answered it.
     *
     * @param work is asked again for each attempt
     */
    public static <T> Uni<T> waiting(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .onFailure(StorePatience::isAway)
                .retry()
                .withBackOff(SOONEST, LATEST)
                .indefinitely();
    }

    private static boolean isAway(Throwable failure) {
        return switch (failure) {
            case MongoTimeoutException timeout -> true;
            case MongoSocketException broken -> true;
            case MongoNotPrimaryException moved -> true;
            case MongoNodeIsRecoveringException recovering -> true;
            case MongoConnectionPoolClearedException cleared -> true;
            case MongoExecutionTimeoutException slow -> true;
            default -> false;
        };
    }
}
