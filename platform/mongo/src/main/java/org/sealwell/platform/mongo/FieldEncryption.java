package org.sealwell.platform.mongo;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.reactivestreams.client.vault.ClientEncryption;
import com.mongodb.reactivestreams.client.vault.ClientEncryptions;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/**
 * Encrypts single values with the driver's explicit client-side field-level encryption, under a data key that the configured KMS
 * wraps. The algorithm is the randomised one: equal values do not look equal; what must be found gets a keyed HMAC beside it.
 */
@ApplicationScoped
public class FieldEncryption {

    private static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-Random";
    private static final String KEY_NAME = "fields";
    private static final String KEY_COLLECTION = "data-keys";

    private final EncryptionConfig config;
    private final ReactiveMongoClient mongo;
    private final String database;
    private final ClientEncryption encryption;
    private volatile boolean dataKeyExists;

    @Inject
    FieldEncryption(
            EncryptionConfig config,
            ReactiveMongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "quarkus.mongodb.connection-string") String connection) {
        this.config = config;
        this.mongo = mongo;
        this.database = database;
        this.encryption = ClientEncryptions.create(ClientEncryptionSettings.builder()
                .keyVaultNamespace(database + "." + KEY_COLLECTION)
                .keyVaultMongoClientSettings(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(connection))
                        .build())
                .kmsProviders(KmsProviders.of(config))
                .build());
    }

    /** The cipher text of a value, another one each time. */
    public Uni<byte[]> encrypt(String value) {
        EncryptOptions options = new EncryptOptions(ALGORITHM).keyAltName(KEY_NAME);
        return ensureDataKey()
                .chain(() -> uni(encryption.encrypt(new BsonString(value), options)))
                .map(BsonBinary::getData);
    }

    /** @param cipher what {@link #encrypt} gave */
    public Uni<String> decrypt(byte[] cipher) {
        return uni(encryption.decrypt(new BsonBinary(BsonBinarySubType.ENCRYPTED.getValue(), cipher)))
                .map(value -> value.asString().getValue());
    }

    private Uni<Void> ensureDataKey() {
        if (dataKeyExists) {
            return Uni.createFrom().voidItem();
        }
        return uni(encryption.getKeyByAltName(KEY_NAME))
                .chain(key -> key == null ? createDataKey() : Uni.createFrom().voidItem())
                .invoke(() -> dataKeyExists = true);
    }

    /** Two replicas may both find none: the unique index lets one of them win, and both use the winner's. */
    private Uni<Void> createDataKey() {
        DataKeyOptions options = new DataKeyOptions().keyAltNames(List.of(KEY_NAME));
        if (!config.masterKey().isEmpty()) {
            BsonDocument masterKey = new BsonDocument();
            config.masterKey().forEach((name, value) -> masterKey.put(name, new BsonString(value)));
            options.masterKey(masterKey);
        }
        return mongo.getDatabase(database)
                .getCollection(KEY_COLLECTION)
                .createIndex(Indexes.ascending("keyAltNames"), new IndexOptions().unique(true))
                .chain(index -> uni(encryption.createDataKey(config.provider(), options)))
                .replaceWithVoid()
                .onFailure(MongoException.class)
                .recoverWithUni(failure -> DuplicateKey.causes(failure)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(failure));
    }

    private static <T> Uni<T> uni(Publisher<T> publisher) {
        return Uni.createFrom().publisher(FlowAdapters.toFlowPublisher(publisher));
    }

    @PreDestroy
    void close() {
        encryption.close();
    }
}
