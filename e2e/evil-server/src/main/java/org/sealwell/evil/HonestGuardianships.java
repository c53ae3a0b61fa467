package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** {@code /api/recovery/v1/guardianships}: contacts, and those whom they help. */
final class HonestGuardianships {
    private static final String PATH = HonestRecovery.ROOT + "/guardianships";

    private final HonestContacts contacts;

    HonestGuardianships(HonestContacts contacts) {
        this.contacts = contacts;
    }

    static boolean isFor(Asked asked) {
        return asked.path().startsWith(PATH);
    }

    Told answer(String accountId, Asked asked) {
        String[] path = asked.path().substring(PATH.length()).split("/", -1);
        if (path.length == 1) {
            return Told.json(200, all(accountId));
        }
        StoredCircle circle = contacts.of(path[1]);
        ObjectNode guardian = circle.guardians.get(path[2]);
        if (guardian == null || path[1].equals(accountId) || isSomebodyElse(guardian, accountId)) {
            return Told.problem(404, "not-found");
        }
        Told told = act(circle, guardian, path.length > 3 ? path[3] : "", accountId, asked);
        return told.status() == 200 ? Told.json(200, new CircleAnswers(circle).toContact(path[1], path[2])) : told;
    }

    private static boolean isSomebodyElse(ObjectNode guardian, String accountId) {
        return guardian.path("account").isTextual()
                && !guardian.path("account").asText().equals(accountId);
    }

    private static Told act(StoredCircle circle, ObjectNode guardian, String act, String accountId, Asked asked) {
        String id = guardian.path("id").asText();
        return switch (asked.method() + " " + act) {
            case "PUT acceptance" -> accept(guardian, accountId, asked);
            case "PUT approval", "PUT refusal" -> say(circle, id, asked);
            case "DELETE " -> {
                circle.end(id, "left");
                yield Told.empty(204);
            }
            default -> Told.problem(404, "not-found");
        };
    }

    private static Told accept(ObjectNode guardian, String accountId, Asked asked) {
        if (!guardian.path("state").asText().equals("invited")) {
            return Told.problem(409, "guardian-conflict");
        }
        guardian.put("state", "accepted")
                .put("account", accountId)
                .set("record", asked.body().path("record"));
        return Told.empty(200);
    }

    private static Told say(StoredCircle circle, String guardian, Asked asked) {
        if (!circle.runs()) {
            return Told.problem(409, "request-ended");
        }
        ObjectNode said = asked.body().deepCopy();
        said.remove("request");
        circle.answers.put(guardian, said);
        return Told.empty(200);
    }

    private ObjectNode all(String accountId) {
        ObjectNode answer = Told.object();
        ArrayNode list = answer.putArray("guardianships");
        for (Map.Entry<String, StoredCircle> one : contacts.all().entrySet()) {
            for (ObjectNode guardian : one.getValue().guardians.values()) {
                if (guardian.path("account").asText().equals(accountId)) {
                    CircleAnswers answers = new CircleAnswers(one.getValue());
                    list.add(answers.toContact(one.getKey(), guardian.path("id").asText()));
                }
            }
        }
        return answer;
    }
}
