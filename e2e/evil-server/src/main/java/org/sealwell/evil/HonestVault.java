package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /api/vault/v1}: commits, and what follows from them. */
public final class HonestVault {
    private static final String AT = "2026-01-02T03:04:05Z";

    private final Map<String, StoredVault> vaults = new HashMap<>();
    private final HonestItems items = new HonestItems();

    /** An account's vault, to be looked at or rewritten. */
    public StoredVault of(String accountId) {
        return vaults.computeIfAbsent(accountId, id -> new StoredVault());
    }

    Collection<StoredVault> vaults() {
        return vaults.values();
    }

    Told answer(String accountId, Asked asked) {
        StoredVault vault = of(accountId);
        String call = asked.method() + " " + asked.path().substring("/api/vault/v1".length());
        return switch (call) {
            case "GET /head" -> head(vault);
            case "POST /commits" -> commit(vault, asked);
            case "GET /commits" -> pull(vault, asked);
            case "GET /checkpoint" -> checkpoint(vault);
            case "PUT /checkpoint" -> storeCheckpoint(vault, asked);
            default -> items.answer(vault, call, asked);
        };
    }

    static ObjectNode headOf(StoredVault vault) {
        int n = vault.commits.size();
        return Told.object()
                .put("n", n)
                .put("mac", n == 0 ? null : vault.commits.get(n - 1).path("mac").asText());
    }

    private static Told head(StoredVault vault) {
        ObjectNode head = headOf(vault).put("bytes", 0).put("items", vault.items.size());
        head.putObject("quota").put("bytes", 1L << 30).put("items", 100_000);
        return Told.json(200, head);
    }

    private static Told commit(StoredVault vault, Asked asked) {
        if (!asked.has(Set.of("base", "digest", "mac", "changes"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        int base = asked.body().path("base").asInt();
        if (base < vault.commits.size()
                && vault.commits.get(base).path("mac").asText().equals(asked.text("mac"))) {
            return taken(200, base + 1, asked.text("mac"));
        }
        if (base != vault.commits.size()) {
            return Told.problem(409, "commit-conflict").but(problem -> problem.set("head", headOf(vault)));
        }
        if (!CommitDigest.of(asked.body().path("changes")).equals(asked.text("digest"))) {
            return Told.problem(422, "digest-mismatch");
        }
        for (JsonNode change : asked.body().path("changes")) {
            Optional<Told> refusal = refuseUnlessNext(vault, change);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        store(vault, base + 1, asked.body());
        return taken(201, base + 1, asked.text("mac"));
    }

    private static Told taken(int status, int n, String mac) {
        return Told.json(status, Told.object().put("n", n).put("mac", mac));
    }

    private static Optional<Told> refuseUnlessNext(StoredVault vault, JsonNode change) {
        String id = change.path("itemId").asText();
        long expected =
                1 + vault.latest(id).map(item -> item.path("revision").asLong()).orElse(0L);
        if (HonestRotation.isRekey(change)
                ? HonestRotation.isOfTheLatest(vault.latest(id), change)
                : change.path("revision").asLong() == expected) {
            return Optional.empty();
        }
        return Optional.of(Told.problem(422, "revision-not-next")
                .but(problem -> problem.put("itemId", id).put("expected", expected)));
    }

    static void store(StoredVault vault, int n, JsonNode body) {
        ObjectNode commit = Told.object().put("n", n).put("base", n - 1);
        commit.set("digest", body.path("digest"));
        commit.set("mac", body.path("mac"));
        commit.put("at", AT);
        commit.set("changes", body.path("changes").deepCopy());
        vault.commits.add(commit);
        for (JsonNode change : commit.path("changes")) {
            if (HonestRotation.isRekey(change)) {
                HonestRotation.rekey(vault, change);
                continue;
            }
            boolean deleted = change.path("op").asText().equals("delete");
            ObjectNode item = Told.object();
            item.set("itemId", change.path("itemId"));
            item.set("revision", change.path("revision"));
            item.set("collection", change.path("collection"));
            item.put("key", deleted ? null : change.path("key").asText());
            item.put("body", deleted ? null : change.path("body").asText());
            item.set(
                    "tokens", deleted ? item.arrayNode() : change.path("tokens").deepCopy());
            item.put("n", n).put("deleted", deleted).put("updatedAt", AT);
            vault.items
                    .computeIfAbsent(change.path("itemId").asText(), id -> new ArrayList<>())
                    .add(item);
        }
    }

    private static Told pull(StoredVault vault, Asked asked) {
        int after = (int) asked.number("after", 0);
        int limit = (int) asked.number("limit", 50);
        int to = Math.min(vault.commits.size(), after + limit);
        ObjectNode page = Told.object();
        ArrayNode commits = page.putArray("commits");
        for (int i = Math.min(after, to); i < to; i++) {
            commits.add(vault.commits.get(i).deepCopy());
        }
        page.set("head", headOf(vault));
        page.put("next", to < vault.commits.size() ? Integer.valueOf(to) : null);
        return Told.json(200, page);
    }

    private static Told checkpoint(StoredVault vault) {
        ObjectNode stored = vault.checkpoint;
        return stored == null ? Told.problem(404, "not-found") : Told.json(200, stored.deepCopy());
    }

    private static Told storeCheckpoint(StoredVault vault, Asked asked) {
        if (!asked.has(Set.of("n", "root", "mac"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        long n = asked.body().path("n").asLong();
        if (n > vault.commits.size()) {
            return Told.problem(422, "checkpoint-ahead");
        }
        ObjectNode stored = vault.checkpoint;
        if (stored != null && stored.path("n").asLong() > n) {
            return Told.problem(409, "checkpoint-stale");
        }
        vault.checkpoint = asked.body().deepCopy();
        return Told.empty(204);
    }
}
