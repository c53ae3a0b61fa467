package org.sealwell.platform.mongo;

import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Creates the planned indexes, again and again until the store answers, and keeps the service unready until they exist: unique
 * indexes decide who wins, so no request may come before them.
 */
@Readiness
@ApplicationScoped
class IndexCreation implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(IndexCreation.class);

    private final ReactiveMongoClient mongo;
    private final String database;
    private final List<IndexPlan> plans;
    private volatile boolean done;

    @Inject
    IndexCreation(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @Any Instance<IndexPlan> plans,
            Instance<List<IndexPlan>> more) {
        this.mongo = mongo;
        this.database = database;
        this.plans = Stream.concat(plans.stream(), more.stream().flatMap(List::stream))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        Multi.createFrom()
                .iterable(plans)
                .onItem()
                .transformToUniAndConcatenate(this::create)
                .collect()
                .asList()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Indexes wait for the store (%s)", failure.getClass().getSimpleName()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .subscribe()
                .with(created -> done = true, failure -> LOG.error("Indexes were given up", failure));
    }

    private Uni<Integer> create(IndexPlan plan) {
        return plan.indexes().isEmpty()
                ? Uni.createFrom().item(0)
                : mongo.getDatabase(database)
                        .getCollection(plan.collection())
                        .createIndexes(plan.indexes())
                        .map(List::size);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(HealthCheckResponse.named("indexes").status(done).build());
    }
}
