package org.sealwell.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.sealwell.auth.fixture.Tokens;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.http.Answer;

/** Sessions as the store has them, and as a refresh hands them on. */
final class KeptSessions {

    private KeptSessions() {}

    static Document stored(String id) {
        return Store.collection("auth", "sessions").find(Filters.eq(id)).first();
    }

    /** As if the session had begun at another time. */
    static void beganAt(String id, Instant time) {
        Store.collection("auth", "sessions")
                .updateOne(Filters.eq(id), new Document("$set", new Document("createdAt", Date.from(time))));
    }

    static Tokens refreshed(Answer response) {
        assertThat(response.statusCode()).as(response.text()).isEqualTo(200);
        return Tokens.of(response.tree());
    }
}
