package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sealwell.evil.StoredVault;

/**
 * The items of a scene by their ids. All three have the same code.
 *
 * @param first put, and put again
 * @param second put
 * @param deleted put, and deleted
 */
record SceneItems(String first, String second, String deleted) {
    private record Made(String op, String name, Function<SceneItems, String> item, int revision) {}

    /** One change a commit, from the first commit on; what comes later is the client's business. */
    private static final List<Made> COMMITS = List.of(
            new Made("put", "first", SceneItems::first, 1),
            new Made("put", "second", SceneItems::second, 1),
            new Made("put", "first", SceneItems::first, 2),
            new Made("put", "deleted", SceneItems::deleted, 1),
            new Made("delete", "deleted", SceneItems::deleted, 2));

    private static final int CHECKPOINT = 3;

    /** The items of these names, when the vault holds what was made of them in the scene. */
    static SceneItems in(StoredVault vault, Map<String, String> ids) {
        SceneItems items = new SceneItems(id(ids, "first"), id(ids, "second"), id(ids, "deleted"));
        for (int n = 1; n <= COMMITS.size(); n++) {
            items.requireCommit(vault, n, COMMITS.get(n - 1));
        }
        require(
                vault.checkpoint != null && vault.checkpoint.path("n").asInt() == CHECKPOINT,
                "the checkpoint must be that of commit " + CHECKPOINT);
        JsonNode code = change(vault, 1).path("tokens");
        require(
                !code.isEmpty()
                        && IntStream.of(2, 3, 4)
                                .allMatch(n -> change(vault, n).path("tokens").equals(code)),
                "the items must have one code");
        return items;
    }

    private static String id(Map<String, String> ids, String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new SceneException("items." + name + " is missing");
        }
        return id;
    }

    private void requireCommit(StoredVault vault, int n, Made made) {
        String expected = "commit " + n + " must " + made.op() + " items." + made.name() + " at revision "
                + made.revision() + ", and nothing else";
        require(vault.commits.size() >= n, expected);
        JsonNode change = change(vault, n);
        require(vault.commits.get(n - 1).path("changes").size() == 1, expected);
        require(change.path("op").asText().equals(made.op()), expected);
        require(change.path("itemId").asText().equals(made.item().apply(this)), expected);
        require(change.path("revision").asInt() == made.revision(), expected);
    }

    private static JsonNode change(StoredVault vault, int n) {
        return vault.commits.get(n - 1).path("changes").path(0);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new SceneException(message);
        }
    }
}
