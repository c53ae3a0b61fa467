package org.sealwell.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Store;

@QuarkusTest
class IndexCreationTest {

    @Inject
    @Readiness
    IndexCreation creation;

    static class Plans {
        @Produces
        @Singleton
        IndexPlan one() {
            return unique("alone");
        }

        @Produces
        @Singleton
        List<IndexPlan> several() {
            return List.of(unique("first"), unique("second"));
        }

        private static IndexPlan unique(String collection) {
            return new IndexPlan(
                    collection, List.of(new IndexModel(Indexes.ascending("name"), new IndexOptions().unique(true))));
        }
    }

    private HealthCheckResponse.Status ready() {
        return creation.call().await().atMost(Duration.ofSeconds(5)).getStatus();
    }

    @Test
    void isReadyOnceEveryPlannedIndexExists() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(20);
        while (ready() != HealthCheckResponse.Status.UP && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(ready()).isEqualTo(HealthCheckResponse.Status.UP);
        for (String collection : List.of("alone", "first", "second")) {
            Store.collection("test", collection).insertOne(new Document("name", "anna"));
            assertThatThrownBy(() -> Store.collection("test", collection).insertOne(new Document("name", "anna")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }
}
