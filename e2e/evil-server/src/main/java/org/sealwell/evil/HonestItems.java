package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code /api/vault/v1/items}: the projection of the commits. */
final class HonestItems {
    Told answer(StoredVault vault, String call, Asked asked) {
        String[] path = call.split("/", -1);
        if (!call.startsWith("GET /items")) {
            return Told.problem(404, "not-found");
        }
        if (path.length == 2) {
            return list(vault, asked);
        }
        List<ObjectNode> revisions = vault.items.get(path[2]);
        if (revisions == null) {
            return Told.problem(404, "not-found");
        }
        if (path.length == 3) {
            return Told.json(200, revisions.get(revisions.size() - 1).deepCopy());
        }
        return path.length == 4 ? history(revisions) : revision(revisions, Integer.parseInt(path[4]));
    }

    private static Told list(StoredVault vault, Asked asked) {
        String cursor = asked.query().getOrDefault("cursor", "");
        long limit = asked.number("limit", 100);
        ObjectNode answer = Told.object();
        ArrayNode items = answer.putArray("items");
        String last = null;
        for (String id : vault.items.keySet()) {
            ObjectNode item = vault.latest(id).orElseThrow();
            if (id.compareTo(cursor) <= 0 || !matches(item, asked)) {
                continue;
            }
            if (items.size() == limit) {
                return Told.json(200, answer.put("next", last));
            }
            items.add(item.deepCopy());
            last = id;
        }
        return Told.json(200, answer.put("next", (String) null));
    }

    private static boolean matches(ObjectNode item, Asked asked) {
        String collection = asked.query().get("collection");
        String token = asked.query().get("token");
        boolean hasToken = token == null;
        for (JsonNode one : item.path("tokens")) {
            hasToken |= one.asText().equals(token);
        }
        return !item.path("deleted").asBoolean()
                && hasToken
                && (collection == null || item.path("collection").asText().equals(collection));
    }

    private static Told history(List<ObjectNode> revisions) {
        ObjectNode answer = Told.object();
        ArrayNode list = answer.putArray("revisions");
        for (int i = revisions.size() - 1; i >= 0; i--) {
            ObjectNode item = revisions.get(i);
            ObjectNode one = list.addObject();
            one.set("revision", item.path("revision"));
            one.set("n", item.path("n"));
            one.set("at", item.path("updatedAt"));
            one.set("deleted", item.path("deleted"));
        }
        return Told.json(200, answer.put("next", (String) null));
    }

    private static Told revision(List<ObjectNode> revisions, int revision) {
        return revision < 1 || revision > revisions.size()
                ? Told.problem(404, "not-found")
                : Told.json(200, revisions.get(revision - 1).deepCopy());
    }
}
