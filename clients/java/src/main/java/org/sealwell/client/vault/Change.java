package org.sealwell.client.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * One change of a commit.
 *
 * @param op put, delete or rekey
 * @param collection the collection's token
 * @param key the DEK's envelope; null in a deletion or when pruned
 * @param body the content's envelope; null in a deletion, a rekey or when pruned
 * @param tokens distinct, in ASCII order
 * @param pruned the change's own hash where the server no longer keeps the rest; otherwise null
 */
public record Change(
        String op,
        String itemId,
        long revision,
        String collection,
        @Nullable String key,
        @Nullable String body,
        List<String> tokens,
        byte @Nullable [] pruned) {
    private static final byte[] LINE_FEED = {'\n'};

    public Change {
        tokens = List.copyOf(tokens);
    }

    static Change put(String itemId, long revision, String collection, String key, String body, List<String> tokens) {
        return new Change("put", itemId, revision, collection, key, body, tokens, null);
    }

    static Change delete(String itemId, long revision, String collection) {
        return new Change("delete", itemId, revision, collection, null, null, List.of(), null);
    }

    static Change rekey(String itemId, long revision, String collection, String key) {
        return new Change("rekey", itemId, revision, collection, key, null, List.of(), null);
    }

    static Change read(JsonNode node) {
        if (node.has("digest")) {
            Members change = Members.of(node, "op", "itemId", "revision", "collection", "digest");
            return read(change, null, null, List.of(), change.bytes("digest", 32));
        }
        return switch (node.path("op").asText()) {
            case "put" -> {
                Members put = Members.of(node, "op", "itemId", "revision", "collection", "key", "body", "tokens");
                yield read(put, put.text("key"), put.text("body"), tokens(put), null);
            }
            case "delete" ->
                read(Members.of(node, "op", "itemId", "revision", "collection"), null, null, List.of(), null);
            default -> {
                Members rekey = Members.of(node, "op", "itemId", "revision", "collection", "key");
                yield read(rekey, rekey.text("key"), null, List.of(), null);
            }
        };
    }

    private static Change read(
            Members change,
            @Nullable String key,
            @Nullable String body,
            List<String> tokens,
            byte @Nullable [] pruned) {
        String op = change.text("op");
        if (!op.equals("put") && !op.equals("delete") && !op.equals("rekey")) {
            throw change.wrong("op", "none of the protocol's");
        }
        long revision = change.number("revision");
        return new Change(op, change.id("itemId"), revision, change.id("collection"), key, body, tokens, pruned);
    }

    static List<String> tokens(Members change) {
        List<String> tokens = change.texts("tokens");
        for (int i = 0; i < tokens.size(); i++) {
            if (Base64Url.decode(tokens.get(i)).length != 16
                    || (i > 0 && tokens.get(i - 1).compareTo(tokens.get(i)) >= 0)) {
                throw change.wrong("tokens", "not distinct tokens in order");
            }
        }
        return tokens;
    }

    /** SHA-256 over the members, one a line. */
    byte[] hash() {
        if (pruned != null) {
            return pruned;
        }
        String start = op + "\n" + itemId + "\n" + revision + "\n" + collection + "\n";
        return Digest.of(
                start.getBytes(UTF_8),
                (key == null ? "" : key).getBytes(UTF_8),
                LINE_FEED,
                (body == null ? "" : body).getBytes(UTF_8),
                LINE_FEED,
                String.join(",", tokens).getBytes(UTF_8));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("op", op).put("itemId", itemId).put("revision", revision).put("collection", collection);
        if (key != null) {
            json.put("key", key);
        }
        if (body != null) {
            json.put("body", body);
            tokens.forEach(json.putArray("tokens")::add);
        }
        return json;
    }

    /** About how many bytes of JSON this is. */
    int size() {
        return 200 + (key == null ? 0 : key.length()) + (body == null ? 0 : body.length()) + 26 * tokens.size();
    }
}
