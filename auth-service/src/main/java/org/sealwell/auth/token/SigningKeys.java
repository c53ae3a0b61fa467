package org.sealwell.auth.token;

import com.mongodb.client.model.Filters;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.sealwell.auth.AuthConfig;
import org.sealwell.platform.mongo.FieldEncryption;

/**
 * The keys that sign access tokens, one a period of time. The period is the document's id, so of several replicas that make the next key
 * one wins and all use the winner's. A key is published {@code keyLead} before its first use, and until the last token it signed has
 * expired: others can always verify. See [Note: key rotation].
 */
@ApplicationScoped
public class SigningKeys {

    private static final Duration AFTERLIFE_MARGIN = Duration.ofMinutes(5);

    private final ReactiveMongoCollection<StoredKey> stored;
    private final FieldEncryption encryption;
    private final AuthConfig.Tokens config;
    private final Clock clock;
    private volatile List<SigningKey> keys = List.of();

    @Inject
    SigningKeys(
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            FieldEncryption encryption,
            AuthConfig config,
            Clock clock) {
        this.stored = mongo.getDatabase(database).getCollection("signing-keys", StoredKey.class);
        this.encryption = encryption;
        this.config = config.tokens();
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        refresh()
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .indefinitely()
                .subscribe()
                .with(done -> {}, failure -> {});
    }

    /** The key of this period. Services that are ready have one. */
    SigningKey current() {
        long period = period(clock.instant());
        return keys.stream()
                .filter(key -> key.period() == period)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no signing key for this period yet"));
    }

    /** All that may be needed to verify: the one in use, the next, and those whose tokens still live. */
    public List<SigningKey> published() {
        return keys;
    }

    Optional<SigningKey> byId(String keyId) {
        return keys.stream().filter(key -> key.jwk().getKeyId().equals(keyId)).findFirst();
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> refresh() {
        Instant now = clock.instant();
        long oldest = period(now.minus(config.life()).minus(AFTERLIFE_MARGIN));
        return ensure(period(now))
                .chain(() -> ensure(period(now.plus(config.keyLead()))))
                .chain(() -> load(oldest))
                .invoke(loaded -> keys = loaded)
                .chain(() -> stored.deleteMany(Filters.lt("_id", oldest)))
                .replaceWithVoid();
    }

    private Uni<Void> ensure(long period) {
        return stored.countDocuments(Filters.eq(period))
                .chain(count -> count > 0 ? Uni.createFrom().voidItem() : make(period));
    }

    private Uni<Void> make(long period) {
        EllipticCurveJsonWebKey jwk = SigningKey.generate();
        return encryption
                .encrypt(jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE))
                .chain(cipher -> stored.insertOne(new StoredKey(period, cipher)))
                .replaceWithVoid()
                .onFailure(failure -> failure instanceof com.mongodb.MongoWriteException)
                .recoverWithNull();
    }

    private Uni<List<SigningKey>> load(long oldest) {
        return stored.find(Filters.gte("_id", oldest))
                .onItem()
                .transformToUniAndConcatenate(key -> encryption
                        .decrypt(key.jwkCipher())
                        .map(json -> new SigningKey(key.period(), SigningKey.parse(json))))
                .collect()
                .asList();
    }

    private long period(Instant at) {
        return at.getEpochSecond() / config.keyRotation().toSeconds();
    }

    /** The private JWK is encrypted like an address. */
    public record StoredKey(@BsonId long period, byte[] jwkCipher) {}
}
