package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /api/recovery/v1/plan/guardians}: owners and their trusted contacts. */
public final class HonestContacts {
    private static final String PATH = HonestRecovery.ROOT + "/plan/guardians";

    private final Map<String, StoredCircle> circles = new LinkedHashMap<>();

    /** An owner's circle, to be looked at or rewritten. */
    public StoredCircle of(String owner) {
        return circles.computeIfAbsent(owner, id -> new StoredCircle());
    }

    /** All circles by their owners. */
    Map<String, StoredCircle> all() {
        return circles;
    }

    static boolean isFor(Asked asked) {
        return asked.path().startsWith(PATH);
    }

    Told answer(String owner, Asked asked) {
        StoredCircle circle = of(owner);
        String path = asked.path().substring(PATH.length());
        ObjectNode guardian = circle.guardians.get(path.isEmpty() ? "" : path.split("/", -1)[1]);
        return guardian == null
                ? together(circle, asked.method() + " " + path, asked)
                : single(circle, guardian, asked.method() + path.substring(path.lastIndexOf('/')), asked);
    }

    private static Told together(StoredCircle circle, String call, Asked asked) {
        switch (call) {
            case "GET " -> {}
            case "POST " -> circle.guardians.put(asked.text("id"), CircleAnswers.invited(asked.body()));
            case "PUT /set" -> arrange(circle, asked.body().deepCopy());
            case "DELETE /set" -> arrange(circle, null);
            case "POST /request/rejection" -> {
                circle.endRequest("rejected");
                return Told.empty(204);
            }
            default -> {
                return Told.problem(404, "not-found");
            }
        }
        return Told.json(call.equals("POST ") ? 201 : 200, new CircleAnswers(circle).toOwner());
    }

    private static void arrange(StoredCircle circle, @Nullable ObjectNode set) {
        circle.endRequest("rejected");
        circle.set = set;
    }

    private static Told single(StoredCircle circle, ObjectNode guardian, String call, Asked asked) {
        String id = guardian.path("id").asText();
        if (call.equals("PUT/confirmation")) {
            guardian.put("state", "confirmed").set("confirmation", asked.body().path("confirmation"));
        } else if (call.equals("PUT/sheet")) {
            circle.keep(id, asked.text("sheet"));
        } else if (call.equals("DELETE/" + id)) {
            circle.end(id, "removed");
        } else {
            return Told.problem(404, "not-found");
        }
        return Told.json(200, new CircleAnswers(circle).toOwner());
    }
}
