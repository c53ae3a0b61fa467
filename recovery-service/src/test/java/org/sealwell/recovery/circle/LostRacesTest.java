package org.sealwell.recovery.circle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who comes second each time gives up in the end, and is told when to come again. */
@QuarkusTest
class LostRacesTest {

    @Inject
    Circles circles;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @ConfigProperty(name = "quarkus.mongodb.connection-string")
    String store;

    private final Friends friends = Friends.confirmed(1);
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void takesAChangeThatWasLateSevenTimes() {
        assertThat(changeLate(7)).isInstanceOf(Change.Done.class);
        assertThat(acts).hasValue(8);
    }

    @Test
    void saysWhenToComeAgainAfterRacesThatWereAllLost() {
        Change change = changeLate(Integer.MAX_VALUE);
        assertThat(change).isInstanceOfSatisfying(Change.Refused.class, refused -> {
            Response told = refused.problem().toResponse();
            assertThat(told.getStatus()).isEqualTo(503);
            assertThat(told.getHeaderString("Retry-After")).isEqualTo("1");
        });
        assertThat(acts).hasValue(9);
    }

    /** Somebody else is faster, so many times. */
    private Change changeLate(int times) {
        return circles.change(friends.anna.account(), circle -> {
                    if (acts.getAndIncrement() < times) {
                        somebodyElseChangesIt();
                    }
                    return Change.done(circle);
                })
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    /** By a connection of their own: the service's would be served by the very thread that waits here. */
    private void somebodyElseChangesIt() {
        try (MongoClient somebody = MongoClients.create(store)) {
            somebody.getDatabase(database)
                    .getCollection(Circles.COLLECTION)
                    .updateOne(Filters.eq(friends.anna.account()), Updates.inc("version", 1L));
        }
    }
}
