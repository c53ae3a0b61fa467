package org.sealwell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.mongo.FieldEncryption;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
class SigningKeysTest {

    private static final Duration ROTATION = Duration.ofDays(30);
    private static final String KEYS = "/api/auth/v1/.well-known/jwks.json";

    @Inject
    TestClock clock;

    @Inject
    SigningKeys keys;

    @Inject
    ReactiveMongoClient mongo;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuthConfig config;

    @BeforeEach
    @AfterEach
    void backToNow() {
        clock.reset();
        // Clocks do not go back elsewhere: what the future has left behind is removed by hand.
        long period = clock.instant().getEpochSecond() / ROTATION.toSeconds();
        Store.collection("auth", "signing-keys").deleteMany(Filters.gt("_id", period));
        refresh(keys);
    }

    @Test
    void publishesPublicKeysOnly() {
        Answer published = Request.plain().get(KEYS);

        published.statusCode(200);
        assertThat(published.contentType()).startsWith("application/json");
        assertThat(published.header("Cache-Control")).isEqualTo("public, max-age=300");
        List<Map<String, Object>> set = published.json().getList("keys");
        assertThat(set).hasSize(1);
        assertThat(set.getFirst().keySet()).isEqualTo(Set.of("kty", "crv", "x", "y", "kid", "use", "alg"));
        assertThat(set.getFirst()).containsEntry("alg", "ES256").containsEntry("use", "sig");
    }

    @Test
    void publishesTheNextKeyAnHourBeforeItsFirstUse() {
        clock.advanceToNext(ROTATION);
        clock.advance(Duration.ofMinutes(-61));
        refresh(keys);
        String old = keys.current().jwk().getKeyId();
        assertThat(published()).doesNotContain(nextKey());

        clock.advance(Duration.ofMinutes(2));
        refresh(keys);

        assertThat(published()).contains(old).hasSize(2);
        assertThat(keys.current().jwk().getKeyId()).isEqualTo(old);
        clock.advance(Duration.ofMinutes(60));
        assertThat(keys.current().jwk().getKeyId()).isNotEqualTo(old);
        assertThat(published()).contains(keys.current().jwk().getKeyId());
    }

    @Test
    void keepsVerifyingWhatTheOldKeySignedUntilThatHasExpired() {
        Person anna = Person.named("anna").signsUp();
        clock.advanceToNext(ROTATION);
        clock.advance(Duration.ofMinutes(-5));
        refresh(keys);
        anna.logsIn();
        String old = keys.current().jwk().getKeyId();

        clock.advance(Duration.ofMinutes(10));
        refresh(keys);
        assertThat(keys.current().jwk().getKeyId()).isNotEqualTo(old);
        anna.asksAsOwner().get("/api/auth/v1/account").statusCode(200);
        assertThat(published()).contains(old);

        clock.advance(Duration.ofMinutes(11));
        refresh(keys);
        assertThat(published()).doesNotContain(old);
        assertRefused(anna.asksAsOwner().get("/api/auth/v1/account"), ProblemType.UNAUTHENTICATED);
    }

    @Test
    void isTheSameKeyOnEveryReplica() {
        clock.advanceToNext(ROTATION);
        SigningKeys one = replica();
        SigningKeys other = replica();
        assertThatIllegalStateException().isThrownBy(one::current);

        io.smallrye.mutiny.Uni.combine()
                .all()
                .unis(one.refresh(), other.refresh())
                .discardItems()
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(one.current().jwk().getKeyId())
                .isEqualTo(other.current().jwk().getKeyId());
    }

    @Test
    void liesEncryptedInTheStore() {
        for (Document stored : Store.collection("auth", "signing-keys").find()) {
            assertThat(stored.keySet()).containsExactlyInAnyOrder("_id", "jwkCipher");
            assertThat(stored.toString()).doesNotContain("\"d\"").doesNotContain("kty");
        }
        assertThat(keys.current()).asString().matches("SigningKey\\[[A-Za-z0-9_-]{43}]");
    }

    private SigningKeys replica() {
        return new SigningKeys(mongo, "auth", encryption, config, clock);
    }

    private String nextKey() {
        return keys.published().size() > 1 ? keys.published().getLast().jwk().getKeyId() : "none";
    }

    private static List<String> published() {
        return Request.plain().get(KEYS).json().getList("keys[*].kid", String.class);
    }

    private static void refresh(SigningKeys keys) {
        keys.refresh().await().atMost(Duration.ofSeconds(10));
    }
}
