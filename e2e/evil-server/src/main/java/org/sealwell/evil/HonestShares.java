package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /api/shares/v1/shares}: what owners ask. Logs and ends of SMART Health Links are asked for here, too. */
public final class HonestShares {
    static final String ROOT = "/api/shares/v1/shares";

    private static final Set<String> NEEDED =
            Set.of("shareId", "linkProofHash", "serverHalf", "content", "note", "agree");
    private static final Set<String> WISHES = Set.of("expiresAt", "maxOpens", "password", "emails", "mails");

    private final Map<String, StoredShare> shares = new LinkedHashMap<>();

    /** A share, which there must be, to be looked at or rewritten. */
    public StoredShare of(String shareId) {
        return find(shareId).orElseThrow();
    }

    /** The same, if there is one. */
    public Optional<StoredShare> find(String shareId) {
        return Optional.ofNullable(shares.get(shareId));
    }

    /** An account's, oldest first. */
    public List<StoredShare> madeBy(String accountId) {
        return shares.values().stream()
                .filter(share -> share.accountId.equals(accountId))
                .toList();
    }

    Collection<StoredShare> all() {
        return shares.values();
    }

    Told answer(String accountId, Asked asked) {
        String[] path = asked.path().substring(ROOT.length()).split("/", -1);
        if (path.length == 1) {
            return asked.method().equals("POST")
                    ? create(accountId, asked)
                    : list(accountId, asked, "shares", StoredShare.class);
        }
        StoredShare share = shares.get(path[1]);
        if (share == null || !share.accountId.equals(accountId)) {
            return Told.problem(404, "not-found");
        }
        return switch (asked.method() + (path.length == 2 ? "" : " " + path[2])) {
            case "GET" -> Told.json(200, share.told()).with("ETag", "\"" + share.version + "\"");
            case "DELETE" -> revoke(share);
            case "GET accesses" -> accesses(share, asked);
            case "PUT policy" ->
                change(share, asked, () -> share.policy = asked.body().deepCopy());
            case "POST unlock" -> change(share, asked, () -> share.wrongPasswords = 0);
            default -> Told.problem(404, "not-found");
        };
    }

    private Told create(String accountId, Asked asked) {
        if (!asked.has(NEEDED, WISHES)) {
            return Told.problem(400, "invalid-request");
        }
        return add(new StoredShare(accountId, asked.body().deepCopy()));
    }

    /** The same again is answered alike. */
    Told add(StoredShare made) {
        StoredShare share = shares.computeIfAbsent(made.id(), id -> made);
        return share.accountId.equals(made.accountId) && share.made.equals(made.made)
                ? Told.json(201, share.created())
                : Told.problem(409, "share-conflict");
    }

    /** Those of one kind. The cursor is where the next page begins. */
    Told list(String accountId, Asked asked, String name, Class<? extends StoredShare> kind) {
        List<StoredShare> newestFirst = new ArrayList<>(madeBy(accountId));
        newestFirst.removeIf(share -> share.getClass() != kind);
        Collections.reverse(newestFirst);
        int from = (int) Math.min(newestFirst.size(), asked.number("cursor", 0));
        int to = (int) Math.min(newestFirst.size(), from + asked.number("limit", 50));
        ObjectNode answer = Told.object();
        ArrayNode page = answer.putArray(name);
        newestFirst.subList(from, to).forEach(share -> page.add(share.told()));
        return Told.json(200, answer.put("next", to == newestFirst.size() ? null : Integer.toString(to)));
    }

    private static Told revoke(StoredShare share) {
        if (!share.revoked) {
            share.revoked = true;
            share.version++;
        }
        return Told.empty(204);
    }

    private static Told change(StoredShare share, Asked asked, Runnable change) {
        if (asked.header("If-Match")
                .filter(seen -> !seen.equals("\"" + share.version + "\""))
                .isPresent()) {
            return Told.problem(412, "precondition-failed");
        }
        if (share.revoked) {
            return Told.problem(409, "share-ended");
        }
        change.run();
        share.version++;
        return Told.json(200, Told.object().put("version", share.version)).with("ETag", "\"" + share.version + "\"");
    }

    private static Told accesses(StoredShare share, Asked asked) {
        long before = asked.number("cursor", share.accesses.size() + 1L);
        long last = Math.max(1, before - asked.number("limit", 50));
        ObjectNode answer = Told.object();
        ArrayNode page = answer.putArray("accesses");
        for (long n = before - 1; n >= last; n--) {
            page.addObject().put("n", n).put("sealed", share.accesses.get((int) n - 1));
        }
        return Told.json(200, answer.put("next", page.isEmpty() || last == 1 ? null : (Long) last));
    }
}
