package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.IndexToken;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Records to sealed items and back. The account's item keys are made ready once a session. */
final class ItemSealer implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_TOKENS = 64;

    private final String accountId;
    private final Secret index;
    private final SecureRandom random;
    private final TreeMap<Long, EnvelopeKey> itemKeys = new TreeMap<>();
    private final Map<String, String> collectionTokens = new ConcurrentHashMap<>();

    ItemSealer(OpenKeyring keyring, SecureRandom random) {
        this.accountId = keyring.accountId();
        this.index = keyring.secrets().index();
        this.random = random;
        keyring.accountKeys().forEach((epoch, accountKey) -> {
            try (Secret items = Hkdf.derive(accountKey, "sw1/items")) {
                itemKeys.put(epoch, EnvelopeKey.of(items));
            }
        });
    }

    /** Asked for each record that is opened, of names of which there are few. */
    String collectionToken(String collection) {
        return collectionTokens.computeIfAbsent(collection, name -> IndexToken.of(index, "collection", name));
    }

    String token(String field, String value) {
        return IndexToken.of(index, field, value);
    }

    /** A fresh DEK for each revision: no key ever seals two bodies. */
    Change seal(RecordDraft draft, String id, long revision) {
        String collection = collectionToken(draft.collection());
        List<String> tokens = tokens(draft);
        byte[] plaintext = Padme.pad(Json.bytes(plaintext(draft)));
        if (plaintext.length > LARGEST_BODY || tokens.size() > MOST_TOKENS) {
            throw new RecordTooLargeException("a record holds at most 1 MiB sealed, and 64 values to be found by");
        }
        long epoch = itemKeys.lastKey();
        try (Secret dek = Secret.random(random);
                EnvelopeKey bodyKey = EnvelopeKey.of(dek)) {
            String body = bodyKey.seal(Contexts.item(accountId, collection, id, revision), plaintext, random);
            if (body.length() > LARGEST_BODY) {
                throw new RecordTooLargeException("the sealed record is larger than 1 MiB");
            }
            byte[] dekBytes = dek.copyBytes();
            String key = itemKeys.lastEntry()
                    .getValue()
                    .seal(Contexts.itemKey(accountId, id, revision, epoch), dekBytes, random);
            Arrays.fill(dekBytes, (byte) 0);
            return Change.put(id, revision, collection, key, body, tokens);
        }
    }

    /** Opens one revision of an item. */
    HealthRecord open(SealedItem item) {
        byte[] dekBytes = openKey(item.id(), item.revision(), item.key());
        byte[] plaintext;
        try (Secret dek = Secret.copyOf(dekBytes);
                EnvelopeKey bodyKey = EnvelopeKey.of(dek)) {
            String context = Contexts.item(accountId, item.collection(), item.id(), item.revision());
            plaintext = bodyKey.open(context, item.body());
        } finally {
            Arrays.fill(dekBytes, (byte) 0);
        }
        Members opened = Members.of(plaintext, "collection", "fields", "content");
        String name = opened.text("collection");
        if (!collectionToken(name).equals(item.collection())) {
            throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "the item's collection is another one");
        }
        return new HealthRecord(
                item.id(), name, item.revision(), opened.node("content"), fields(opened.node("fields")));
    }

    private byte[] openKey(String id, long revision, String key) {
        for (Map.Entry<Long, EnvelopeKey> epoch : itemKeys.descendingMap().entrySet()) {
            String context = Contexts.itemKey(accountId, id, revision, epoch.getKey());
            if (epoch.getKey().equals(itemKeys.firstKey()) || epoch.getValue().commitsTo(context, key)) {
                return epoch.getValue().open(context, key);
            }
        }
        throw new IllegalStateException("the oldest key has been tried");
    }

    private List<String> tokens(RecordDraft draft) {
        TreeSet<String> tokens = new TreeSet<>();
        draft.fields().forEach((field, values) -> values.forEach(value -> tokens.add(token(field, value))));
        return List.copyOf(tokens);
    }

    private static ObjectNode plaintext(RecordDraft draft) {
        ObjectNode plaintext = Json.object().put("collection", draft.collection());
        ObjectNode fields = plaintext.putObject("fields");
        draft.fields().forEach((name, values) -> {
            ArrayNode array = fields.putArray(name);
            values.forEach(array::add);
        });
        plaintext.set("content", draft.content());
        return plaintext;
    }

    private static Map<String, List<String>> fields(JsonNode fields) {
        Map<String, List<String>> read = new TreeMap<>();
        for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            read.put(
                    name,
                    Members.of(Json.object().set(name, fields.path(name)), name).texts(name));
        }
        return read;
    }

    @Override
    public void close() {
        itemKeys.values().forEach(EnvelopeKey::close);
    }
}
