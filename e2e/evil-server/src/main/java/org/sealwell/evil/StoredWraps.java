package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored of one way back, by account: the wrap of a recovery key, by whose proof's hash it is found, and whatever belongs to the way. */
final class StoredWraps {
    private final Map<String, ObjectNode> stored = new LinkedHashMap<>();
    private final Map<String, ObjectNode> replaced = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();

    @Nullable ObjectNode of(String accountId) {
        return stored.get(accountId);
    }

    /** What the present one has taken the place of; null for the first. */
    @Nullable ObjectNode before(String accountId) {
        return replaced.get(accountId);
    }

    /** 0 without one. */
    int version(String accountId) {
        return versions.getOrDefault(accountId, 0);
    }

    /** Whose key the proof is of. */
    Optional<String> provenBy(String proof) {
        String hash = Wire.base64url(Wire.sha256(Wire.bytes(proof)));
        return stored.entrySet().stream()
                .filter(one -> one.getValue().path("proofHash").asText().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Told put(String accountId, Asked asked) {
        ObjectNode before = stored.get(accountId);
        if (asked.body().equals(before)) {
            return Told.empty(200);
        }
        boolean fits = before == null
                ? asked.header("If-None-Match").orElse("").equals("*")
                : asked.header("If-Match").orElse("").equals("\"" + version(accountId) + "\"");
        if (!fits) {
            return Told.problem(412, "precondition-failed");
        }
        if (before != null) {
            replaced.put(accountId, before);
        }
        stored.put(accountId, asked.body().deepCopy());
        versions.put(accountId, version(accountId) + 1);
        return Told.empty(before == null ? 201 : 200);
    }

    /** Changes what is stored without making it another one. */
    Told change(String accountId, Asked asked) {
        ObjectNode before = stored.get(accountId);
        if (before == null || !before.path("id").equals(asked.body().path("id"))) {
            return Told.problem(404, "not-found");
        }
        before.setAll((ObjectNode) asked.body().deepCopy());
        return Told.empty(204);
    }

    Told remove(String accountId) {
        stored.remove(accountId);
        versions.remove(accountId);
        return Told.empty(204);
    }
}
