package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/recovery/v1}: the phrase. */
public final class HonestRecovery {
    private static final String AT = "2026-01-02T03:04:05Z";

    private final Map<String, ObjectNode> phrases = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();

    /** What is stored for an account, {@code wrap} and {@code proofHash}; null without any. */
    public @Nullable ObjectNode phrase(String accountId) {
        return phrases.get(accountId);
    }

    static boolean isOpening(Asked asked) {
        return (asked.method() + " " + asked.path()).equals("POST /api/recovery/v1/phrase/openings");
    }

    Told open(Asked asked) {
        if (!asked.has(Set.of("proof"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String hash = Wire.base64url(Wire.sha256(Wire.bytes(asked.text("proof"))));
        for (Map.Entry<String, ObjectNode> stored : phrases.entrySet()) {
            if (stored.getValue().path("proofHash").asText().equals(hash)) {
                ObjectNode answer = Told.object().put("accountId", stored.getKey());
                answer.set("wrap", stored.getValue().path("wrap"));
                return Told.json(200, answer);
            }
        }
        return Told.problem(403, "recovery-refused");
    }

    Told answer(String accountId, Asked asked) {
        return switch (asked.method() + " " + asked.path()) {
            case "GET /api/recovery/v1/plan" -> plan(accountId);
            case "PUT /api/recovery/v1/plan/phrase" -> put(accountId, asked);
            default -> Told.problem(404, "not-found");
        };
    }

    private Told plan(String accountId) {
        boolean ready = phrases.containsKey(accountId);
        ObjectNode answer = Told.object();
        answer.putObject("phrase")
                .put("state", ready ? "ready" : "missing")
                .put("version", versions.getOrDefault(accountId, 0))
                .put("createdAt", ready ? AT : null)
                .put("updatedAt", ready ? AT : null);
        return Told.json(200, answer.put("waysThatWorkToday", ready ? 1 : 0));
    }

    private Told put(String accountId, Asked asked) {
        ObjectNode stored = phrases.get(accountId);
        if (asked.body().equals(stored)) {
            return Told.empty(200);
        }
        int version = versions.getOrDefault(accountId, 0);
        boolean fits = stored == null
                ? asked.header("If-None-Match").orElse("").equals("*")
                : asked.header("If-Match").orElse("").equals("\"" + version + "\"");
        if (!fits) {
            return Told.problem(412, "precondition-failed");
        }
        phrases.put(accountId, asked.body().deepCopy());
        versions.put(accountId, version + 1);
        return Told.empty(stored == null ? 201 : 200);
    }
}
