package org.sealwell.auth.proof;

import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Handshakes in the store. Taking one removes it: of two finishes at the same moment one gets it. */
@ApplicationScoped
class Handshakes {

    private final ReactiveMongoCollection<Handshake> handshakes;
    private final Clock clock;

    @Inject
    Handshakes(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            Clock clock) {
        this.handshakes = mongo.getDatabase(database).getCollection("handshakes", Handshake.class);
        this.clock = clock;
    }

    Uni<Handshake> store(Handshake handshake) {
        return handshakes.insertOne(handshake).replaceWith(handshake);
    }

    Uni<Optional<Handshake>> take(String id) {
        return handshakes.findOneAndDelete(Filters.eq(id)).map(taken -> Optional.ofNullable(taken)
                .filter(handshake -> handshake.expiresAt().isAfter(clock.instant())));
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> removeExpired() {
        return handshakes.deleteMany(Filters.lt("expiresAt", clock.instant())).replaceWithVoid();
    }
}
