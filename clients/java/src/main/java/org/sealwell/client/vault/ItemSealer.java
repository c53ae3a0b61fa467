package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.IndexToken;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.SealedEpoch;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Records to sealed items and back. */
final class ItemSealer implements AutoCloseable {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_TOKENS = 64;

    private final String accountId;
    private final OpenKeyring keyring;
    private final Secret index;
    private final SecureRandom random;
    private final ItemKeys itemKeys;
    private final Map<String, String> collectionTokens = new ConcurrentHashMap<>();

    ItemSealer(OpenKeyring keyring, SecureRandom random) {
        this.accountId = keyring.accountId();
        this.keyring = keyring;
        this.index = keyring.secrets().index();
        this.random = random;
        this.itemKeys = new ItemKeys(keyring);
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
        try (Secret dek = Secret.random(random);
                EnvelopeKey bodyKey = EnvelopeKey.of(dek)) {
            String body = bodyKey.seal(Contexts.item(accountId, collection, id, revision), plaintext, random);
            if (body.length() > LARGEST_BODY) {
                throw new RecordTooLargeException("the sealed record is larger than 1 MiB");
            }
            return Change.put(id, revision, collection, wrap(dek.copyBytes(), id, revision), body, tokens);
        }
    }

    /** Wraps the key of an item's latest revision anew, under the account's current item key. */
    Change rewrap(Item item) {
        SealedItem sealed = SealedItem.latest(item).orElseThrow();
        String key = wrap(openKey(sealed.id(), sealed.revision(), sealed.key()), sealed.id(), sealed.revision());
        return Change.rekey(sealed.id(), sealed.revision(), sealed.collection(), key);
    }

    /** Whether an item is there whose latest revision is sealed in an older epoch than the current one. */
    boolean isSealedInThePast(@Nullable Item item) {
        String key = item == null || item.deleted() ? null : item.key();
        return key != null && SealedEpoch.of(key) < keyring.epoch();
    }

    /** @param dek is wiped */
    private String wrap(byte[] dek, String id, long revision) {
        Map.Entry<Long, EnvelopeKey> current = itemKeys.byEpoch().lastEntry();
        String context = Contexts.itemKey(accountId, id, revision, current.getKey());
        try {
            return current.getValue().seal(context, dek, random);
        } finally {
            Arrays.fill(dek, (byte) 0);
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

    /** What says that it is sealed in a later epoch than this session knows of is looked at once more with the keyring as it is now. */
    private byte[] openKey(String id, long revision, String key) {
        NavigableMap<Long, EnvelopeKey> known = itemKeys.byEpoch();
        try {
            return openKey(id, revision, key, known);
        } catch (ServerLiedException refused) {
            long epoch = SealedEpoch.of(key);
            if (epoch <= known.lastKey() || !keyring.reaches(epoch)) {
                throw refused;
            }
            return openKey(id, revision, key, itemKeys.byEpoch());
        }
    }

    private byte[] openKey(String id, long revision, String key, NavigableMap<Long, EnvelopeKey> known) {
        for (Map.Entry<Long, EnvelopeKey> epoch : known.descendingMap().entrySet()) {
            String context = Contexts.itemKey(accountId, id, revision, epoch.getKey());
            if (epoch.getKey().equals(known.firstKey()) || epoch.getValue().commitsTo(context, key)) {
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
        itemKeys.close();
    }
}
