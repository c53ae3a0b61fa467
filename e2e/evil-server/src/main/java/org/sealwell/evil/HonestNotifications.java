package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** {@code /api/notifications/v1}: the activity and the mails that somebody wants. It tells of registrations and commits. */
public final class HonestNotifications {

    static final String ROOT = "/api/notifications/v1";

    private final Map<String, StoredActivity> activities = new LinkedHashMap<>();
    private final Map<String, ObjectNode> preferences = new HashMap<>();

    /** An account's activity, to be looked at or rewritten. */
    public StoredActivity of(String accountId) {
        return activities.computeIfAbsent(accountId, StoredActivity::new);
    }

    Collection<StoredActivity> activities() {
        return activities.values();
    }

    /** What the answer to a request without a token tells its owner. */
    void hear(Asked asked, Told told) {
        if (asked.path().equals("/api/auth/v1/accounts") && told.status() == 201 && told.body() != null) {
            StoredActivity activity = of(told.body().path("accountId").asText());
            if (activity.entries.isEmpty()) {
                activity.append("account-registered", null, null);
            }
        }
    }

    /** The same of a request with one. */
    void hear(String accountId, Asked asked, Told told) {
        if (asked.path().equals("/api/vault/v1/commits") && told.status() == 201) {
            of(accountId)
                    .append(
                            "vault-committed",
                            null,
                            asked.body().path("changes").size());
        }
    }

    Told answer(String accountId, Asked asked) {
        return switch (asked.method() + " " + asked.path().substring(ROOT.length())) {
            case "GET /activity" -> page(of(accountId), asked);
            case "GET /preferences" -> Told.json(200, preferences(accountId));
            case "PUT /preferences" -> change(accountId, asked);
            default -> Told.problem(404, "not-found");
        };
    }

    private static Told page(StoredActivity activity, Asked asked) {
        int size = activity.entries.size();
        int to = (int) Math.min(size, asked.number("before", size + 1L) - 1);
        int from = (int) Math.max(0, to - asked.number("limit", 50));
        ObjectNode answer = Told.object();
        answer.set("head", activity.head());
        ArrayNode page = answer.put("oldest", 1).putArray("entries");
        for (int i = to - 1; i >= from; i--) {
            page.add(activity.entries.get(i).deepCopy());
        }
        return Told.json(200, answer.put("previous", page.isEmpty() ? null : activity.before(from)));
    }

    private ObjectNode preferences(String accountId) {
        return preferences.computeIfAbsent(accountId, id -> {
            ObjectNode none = Told.object().put("version", 0);
            none.putObject("mails")
                    .put("shareOpened", true)
                    .put("shareLocked", true)
                    .put("shareExpired", true);
            return none;
        });
    }

    private Told change(String accountId, Asked asked) {
        ObjectNode present = preferences(accountId);
        JsonNode mails = asked.body().path("mails");
        if (!asked.has(Set.of("mails"), Set.of()) || mails.size() != 3) {
            return Told.problem(400, "invalid-request");
        }
        int version = present.path("version").asInt();
        if (!mails.equals(present.path("mails"))) {
            if (asked.header("If-Match")
                    .filter(seen -> !seen.equals("\"" + version + "\""))
                    .isPresent()) {
                return Told.problem(412, "precondition-failed");
            }
            present.put("version", version + 1).set("mails", mails.deepCopy());
        }
        return Told.json(200, present.deepCopy());
    }
}
