package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /api/recovery/v1}, without what belongs to contacts: the plan, the phrase, the kit and the time capsule. */
public final class HonestRecovery {
    static final String AT = "2026-01-02T03:04:05Z";
    static final String ROOT = "/api/recovery/v1";

    private static final List<String> OF_A_CAPSULE = List.of("id", "wrap", "chain", "round", "lock");

    private final Map<String, StoredWraps> ways =
            Map.of("phrase", new StoredWraps(), "kit", new StoredWraps(), "capsule", new StoredWraps());
    private final HonestContacts contacts;

    HonestRecovery(HonestContacts contacts) {
        this.contacts = contacts;
    }

    /** What is stored of a phrase for an account, {@code wrap} and {@code proofHash}; null without any. */
    public @Nullable ObjectNode phrase(String accountId) {
        return wraps("phrase").of(accountId);
    }

    /** The same of the phrase that the present one has taken the place of. */
    public @Nullable ObjectNode phraseBefore(String accountId) {
        return wraps("phrase").before(accountId);
    }

    /** The same of a kit. */
    public @Nullable ObjectNode kit(String accountId) {
        return wraps("kit").of(accountId);
    }

    /** The same of a time capsule, with its {@code id} and its lock. */
    public @Nullable ObjectNode capsule(String accountId) {
        return wraps("capsule").of(accountId);
    }

    private StoredWraps wraps(String way) {
        StoredWraps wraps = ways.get(way);
        if (wraps == null) {
            throw new IllegalArgumentException("no way back is called " + way);
        }
        return wraps;
    }

    static boolean isOpening(Asked asked) {
        return (asked.method() + " " + asked.path()).matches("POST " + ROOT + "/(phrase|kit|capsule)/openings");
    }

    /** Whoever has the key is given the wrap; a capsule's whatever its date, for nothing waits here. */
    Told open(Asked asked) {
        if (!asked.has(Set.of("proof"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String way = asked.path().substring(ROOT.length() + 1).split("/", -1)[0];
        return wraps(way)
                .provenBy(asked.text("proof"))
                .map(accountId -> given(way, accountId))
                .orElseGet(() -> Told.problem(403, "recovery-refused"));
    }

    private Told given(String way, String accountId) {
        ObjectNode answer = Told.object().put("accountId", accountId);
        List<String> names = way.equals("capsule") ? OF_A_CAPSULE : List.of("wrap");
        ObjectNode stored = wraps(way).of(accountId);
        names.forEach(name -> answer.set(name, stored == null ? null : stored.path(name)));
        return Told.json(200, answer);
    }

    Told answer(String accountId, Asked asked) {
        StoredWraps capsules = wraps("capsule");
        return switch (asked.method() + " " + asked.path()) {
            case "GET " + ROOT + "/plan" -> plan(accountId);
            case "PUT " + ROOT + "/plan/phrase" -> wraps("phrase").put(accountId, asked);
            case "PUT " + ROOT + "/plan/kit" -> wraps("kit").put(accountId, asked);
            case "DELETE " + ROOT + "/plan/kit" -> wraps("kit").remove(accountId);
            case "GET " + ROOT + "/plan/capsule" -> showCapsule(accountId);
            case "PUT " + ROOT + "/plan/capsule" -> capsules.put(accountId, asked);
            case "PUT " + ROOT + "/plan/capsule/lock" -> capsules.change(accountId, asked);
            case "DELETE " + ROOT + "/plan/capsule" -> capsules.remove(accountId);
            default -> Told.problem(404, "not-found");
        };
    }

    private Told showCapsule(String accountId) {
        ObjectNode stored = capsule(accountId);
        return stored == null
                ? Told.problem(404, "not-found")
                : Told.json(
                        200, stored.deepCopy().put("version", wraps("capsule").version(accountId)));
    }

    private Told plan(String accountId) {
        ObjectNode answer = Told.object();
        way(answer, "phrase", accountId);
        way(answer, "kit", accountId, "needed", "count");
        way(answer, "capsule", accountId, "opensAt", "waitSeconds");
        ObjectNode guardians = contacts.of(accountId).health();
        answer.set("guardians", guardians);
        boolean contactsHelp = guardians.path("state").asText().matches("ready|tight");
        long wraps =
                ways.values().stream().filter(way -> way.of(accountId) != null).count();
        return Told.json(200, answer.put("waysThatWorkToday", wraps + (contactsHelp ? 1 : 0)));
    }

    private void way(ObjectNode plan, String way, String accountId, String... more) {
        ObjectNode stored = wraps(way).of(accountId);
        ObjectNode told = plan.putObject(way)
                .put("state", stored == null ? "missing" : "ready")
                .put("version", wraps(way).version(accountId));
        for (String name : more) {
            told.set(name, stored == null ? null : stored.path(name));
        }
        told.put("createdAt", stored == null ? null : AT).put("updatedAt", stored == null ? null : AT);
    }
}
