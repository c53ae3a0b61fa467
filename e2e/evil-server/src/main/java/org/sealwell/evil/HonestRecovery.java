package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/recovery/v1}: the phrase and the kit. Nobody here has a capsule or contacts. */
public final class HonestRecovery {
    private static final String AT = "2026-01-02T03:04:05Z";
    private static final String ROOT = "/api/recovery/v1";

    /** The wraps of one way, by account. */
    private static final class Wraps {
        private final Map<String, ObjectNode> stored = new LinkedHashMap<>();
        private final Map<String, Integer> versions = new HashMap<>();
    }

    private final Map<String, Wraps> ways = Map.of("phrase", new Wraps(), "kit", new Wraps());

    /** What is stored of a phrase for an account, {@code wrap} and {@code proofHash}; null without any. */
    public @Nullable ObjectNode phrase(String accountId) {
        return wraps("phrase").stored.get(accountId);
    }

    /** The same of a kit. */
    public @Nullable ObjectNode kit(String accountId) {
        return wraps("kit").stored.get(accountId);
    }

    private Wraps wraps(String way) {
        Wraps wraps = ways.get(way);
        if (wraps == null) {
            throw new IllegalArgumentException("no way back is called " + way);
        }
        return wraps;
    }

    static boolean isOpening(Asked asked) {
        return (asked.method() + " " + asked.path()).matches("POST " + ROOT + "/(phrase|kit)/openings");
    }

    Told open(Asked asked) {
        if (!asked.has(Set.of("proof"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String way = asked.path().substring(ROOT.length() + 1).split("/", -1)[0];
        String hash = Wire.base64url(Wire.sha256(Wire.bytes(asked.text("proof"))));
        for (Map.Entry<String, ObjectNode> stored : wraps(way).stored.entrySet()) {
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
            case "GET " + ROOT + "/plan" -> plan(accountId);
            case "PUT " + ROOT + "/plan/phrase" -> put(wraps("phrase"), accountId, asked);
            case "PUT " + ROOT + "/plan/kit" -> put(wraps("kit"), accountId, asked);
            case "DELETE " + ROOT + "/plan/kit" -> remove(wraps("kit"), accountId);
            default -> Told.problem(404, "not-found");
        };
    }

    private Told plan(String accountId) {
        ObjectNode answer = Told.object();
        int ready = 0;
        for (String way : new String[] {"phrase", "kit"}) {
            ObjectNode stored = wraps(way).stored.get(accountId);
            ready += stored == null ? 0 : 1;
            ObjectNode told = answer.putObject(way)
                    .put("state", stored == null ? "missing" : "ready")
                    .put("version", wraps(way).versions.getOrDefault(accountId, 0));
            if (way.equals("kit")) {
                told.set("needed", stored == null ? null : stored.path("needed"));
                told.set("count", stored == null ? null : stored.path("count"));
            }
            told.put("createdAt", stored == null ? null : AT).put("updatedAt", stored == null ? null : AT);
        }
        noCapsule(answer.putObject("capsule"));
        noContacts(answer.putObject("guardians"));
        return Told.json(200, answer.put("waysThatWorkToday", ready));
    }

    private static void noCapsule(ObjectNode capsule) {
        capsule.put("state", "missing").put("version", 0);
        for (String name : new String[] {"opensAt", "waitSeconds", "createdAt", "updatedAt"}) {
            capsule.putNull(name);
        }
    }

    private static void noContacts(ObjectNode guardians) {
        guardians
                .put("state", "missing")
                .putNull("needed")
                .putNull("count")
                .put("helpers", 0)
                .putNull("request");
    }

    private static Told put(Wraps wraps, String accountId, Asked asked) {
        ObjectNode stored = wraps.stored.get(accountId);
        if (asked.body().equals(stored)) {
            return Told.empty(200);
        }
        int version = wraps.versions.getOrDefault(accountId, 0);
        boolean fits = stored == null
                ? asked.header("If-None-Match").orElse("").equals("*")
                : asked.header("If-Match").orElse("").equals("\"" + version + "\"");
        if (!fits) {
            return Told.problem(412, "precondition-failed");
        }
        wraps.stored.put(accountId, asked.body().deepCopy());
        wraps.versions.put(accountId, version + 1);
        return Told.empty(stored == null ? 201 : 200);
    }

    private static Told remove(Wraps wraps, String accountId) {
        wraps.stored.remove(accountId);
        wraps.versions.remove(accountId);
        return Told.empty(204);
    }
}
