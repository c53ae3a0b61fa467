package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody asks who has nothing left but the mailbox and their contacts: {@code /recovery/starts}, and {@code /requests} to the contacts. */
final class HonestHelpRequests {
    private static final String STARTS = "/api/auth/v1/recovery/starts";
    private static final String REQUESTS = HonestRecovery.ROOT + "/requests/";

    private final SecureRandom random = new SecureRandom();
    /** Account ids by tickets, which live as long as the server does. */
    private final Map<String, String> tickets = new HashMap<>();

    private final HonestAuth auth;
    private final HonestContacts contacts;

    HonestHelpRequests(HonestAuth auth, HonestContacts contacts) {
        this.auth = auth;
        this.contacts = contacts;
    }

    static boolean isFor(Asked asked) {
        return asked.path().startsWith(STARTS) || asked.path().startsWith(REQUESTS);
    }

    Told answer(Asked asked) {
        if (asked.path().equals(STARTS)) {
            return Told.empty(202);
        }
        if (asked.path().startsWith(STARTS)) {
            return confirm(asked);
        }
        String[] path = asked.path().substring(REQUESTS.length()).split("/", -1);
        return asked.method().equals("PUT") ? start(path[0], asked) : goOn(path, asked);
    }

    private Told confirm(Asked asked) {
        Optional<StoredAccount> account = auth.find(asked.text("email"));
        if (account.isEmpty() || !asked.text("code").equals(HonestAuth.CODE)) {
            return Told.problem(403, "code-refused");
        }
        String ticket = Wire.randomId(random);
        tickets.put(ticket, account.get().accountId);
        return Told.json(
                200,
                Told.object()
                        .put("accountId", account.get().accountId)
                        .put("ticket", ticket)
                        .put("expiresIn", 600));
    }

    private Told start(String id, Asked asked) {
        if (!asked.has(Set.of("ticket", "key", "tokenHash"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String owner = tickets.get(asked.text("ticket"));
        if (owner == null) {
            return Told.problem(403, "ticket-refused");
        }
        StoredCircle circle = contacts.of(owner);
        if (circle.set == null) {
            return Told.problem(403, "recovery-refused");
        }
        if (circle.runs()) {
            return circle.ofRequest("id").equals(id)
                    ? Told.json(200, new CircleAnswers(circle).status())
                    : Told.problem(409, "request-running");
        }
        ObjectNode request = asked.body().deepCopy();
        request.remove("ticket");
        circle.request = request.put("id", id).put("state", "open");
        circle.answers.clear();
        return Told.json(201, new CircleAnswers(circle).status());
    }

    private Told goOn(String[] path, Asked asked) {
        StoredCircle circle = contacts.of(asked.text("accountId"));
        if (!asked.has(Set.of("accountId", "token"), Set.of()) || !isHeld(path[0], circle, asked.text("token"))) {
            return Told.problem(403, "recovery-refused");
        }
        return switch (path.length > 1 ? path[1] : "") {
            case "status" -> Told.json(200, new CircleAnswers(circle).status());
            case "cancellation" -> {
                circle.endRequest("cancelled");
                yield Told.empty(204);
            }
            case "release" -> release(circle);
            default -> Told.problem(404, "not-found");
        };
    }

    private static Told release(StoredCircle circle) {
        if (!circle.runs()) {
            return Told.problem(409, "request-ended");
        }
        return circle.isReady()
                ? Told.json(200, new CircleAnswers(circle).released())
                : Told.problem(403, "not-yet").with("Retry-After", "60");
    }

    private static boolean isHeld(String id, StoredCircle circle, String token) {
        String hash = Wire.base64url(Wire.sha256(Wire.bytes(token)));
        return circle.ofRequest("id").equals(id)
                && circle.ofRequest("tokenHash").equals(hash);
    }
}
