package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwell.evil.StoredAccount.StoredSession;

/** {@code /api/auth/v1}: sessions, and what needs one. */
final class HonestSessions {
    private static final String AT = "2026-01-02T03:04:05Z";

    record Found(StoredAccount account, StoredSession session) {}

    private final HonestAuth auth;
    private final SecureRandom random;
    private final List<StoredAccount> known = new ArrayList<>();
    private long lifetime = 600;
    private String newEmail = "";

    HonestSessions(HonestAuth auth, SecureRandom random) {
        this.auth = auth;
        this.random = random;
    }

    void accessTokensLive(long seconds) {
        lifetime = seconds;
    }

    StoredSession open(StoredAccount account, String device) {
        StoredSession session =
                new StoredSession(Wire.randomId(random), device, Wire.randomId(random), Wire.randomId(random));
        account.sessions.put(session.id, session);
        if (!known.contains(account)) {
            known.add(account);
        }
        return session;
    }

    ObjectNode tokens(StoredSession session) {
        return Told.object()
                .put("sessionId", session.id)
                .put("accessToken", session.accessToken)
                .put("expiresIn", lifetime)
                .put("refreshToken", session.refreshToken)
                .put("deviceToken", "device-" + session.id);
    }

    Optional<Found> find(Asked asked) {
        String bearer = asked.header("Authorization").orElse("");
        for (StoredAccount account : known) {
            for (StoredSession session : account.sessions.values()) {
                if (!session.accessToken.isEmpty() && bearer.equals("Bearer " + session.accessToken)) {
                    return Optional.of(new Found(account, session));
                }
            }
        }
        return Optional.empty();
    }

    /** The same key gives the same tokens again; any other second use ends the session. */
    Told refresh(Asked asked) {
        String token = asked.text("refreshToken");
        String key = asked.header("Idempotency-Key").orElse("");
        for (StoredAccount account : known) {
            for (StoredSession session : account.sessions.values()) {
                if (session.refreshToken.equals(token)) {
                    session.lastRefreshToken = token;
                    session.lastRefreshKey = key;
                    session.refreshToken = Wire.randomId(random);
                    session.accessToken = Wire.randomId(random);
                    return Told.json(200, tokens(session));
                }
                if (session.lastRefreshToken.equals(token)) {
                    if (session.lastRefreshKey.equals(key)) {
                        return Told.json(200, tokens(session));
                    }
                    account.sessions.remove(session.id);
                    return Told.problem(401, "refresh-refused");
                }
            }
        }
        return Told.problem(401, "refresh-refused");
    }

    Told answer(String call, Asked asked) {
        if (call.matches("POST /accounts/[^/]+/deletion")) {
            auth.remove(call.split("/", -1)[2]);
            return Told.empty(202);
        }
        Found found = find(asked).orElse(null);
        if (found == null) {
            return Told.problem(401, "unauthenticated");
        }
        StoredAccount account = found.account();
        if (call.matches("GET /accounts/[^/]+/record")) {
            return auth.byId(call.split("/", -1)[2])
                    .map(HonestSessions::record)
                    .orElseGet(() -> Told.problem(404, "not-found"));
        }
        if (call.matches("DELETE /sessions/.+")) {
            account.sessions.remove(call.substring("DELETE /sessions/".length()));
            return Told.empty(204);
        }
        return switch (call) {
            case "GET /account" ->
                Told.json(
                        200,
                        Told.object()
                                .put("accountId", account.accountId)
                                .put("email", account.email)
                                .put("createdAt", AT)
                                .put("credentialVersion", account.credentialVersion)
                                .put("epoch", account.keyring.path("epoch").asLong()));
            case "GET /account/keyring" -> keyring(account);
            case "GET /sessions" -> list(found);
            case "DELETE /sessions" -> endOthers(found);
            case "POST /credentials/change" -> changePassword(found, asked);
            case "POST /account/keyring/rotation" -> HonestRotation.rotate(account, auth, asked);
            case "POST /email-changes" -> changeEmail(asked);
            case "POST /email-changes/confirm" -> confirmEmail(account, asked);
            default -> Told.problem(404, "not-found");
        };
    }

    private static Told record(StoredAccount account) {
        ObjectNode answer = Told.object().put("accountId", account.accountId);
        answer.set("record", account.keyring.path("record").deepCopy());
        return Told.json(200, answer);
    }

    private static Told keyring(StoredAccount account) {
        ObjectNode answer = Told.object();
        answer.set("keyring", account.keyring.deepCopy());
        return Told.json(200, answer.put("credentialVersion", account.credentialVersion));
    }

    private static Told list(Found found) {
        ObjectNode answer = Told.object();
        ArrayNode list = answer.putArray("sessions");
        for (StoredSession session : found.account().sessions.values()) {
            list.addObject()
                    .put("sessionId", session.id)
                    .put("deviceName", session.device)
                    .put("createdAt", AT)
                    .put("lastUsedAt", AT)
                    .put("current", session == found.session());
        }
        return Told.json(200, answer);
    }

    private static Told endOthers(Found found) {
        found.account().sessions.values().removeIf(session -> session != found.session());
        return Told.empty(204);
    }

    private Told changePassword(Found found, Asked asked) {
        if (!asked.has(
                Set.of("handshake", "M1", "credentialVersion", "credential", "byPassword", "endOtherSessions"),
                Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        HonestAuth.Proven proven = auth.prove(asked).orElse(null);
        StoredAccount account = found.account();
        if (proven == null || !proven.accountId().equals(account.accountId)) {
            return Told.problem(401, "credentials-refused");
        }
        if (asked.body().path("credentialVersion").asLong() != account.credentialVersion) {
            return Told.problem(409, "stale-credentials");
        }
        account.credential = asked.body().path("credential").deepCopy();
        account.keyring.put("byPassword", asked.text("byPassword"));
        account.credentialVersion++;
        if (asked.body().path("endOtherSessions").asBoolean()) {
            endOthers(found);
        }
        return Told.json(200, Told.object().put("M2", proven.m2()).put("credentialVersion", account.credentialVersion));
    }

    private Told changeEmail(Asked asked) {
        HonestAuth.Proven proven = auth.prove(asked).orElse(null);
        if (proven == null) {
            return Told.problem(401, "credentials-refused");
        }
        JsonNode email = asked.body().path("email");
        newEmail = email.asText();
        return Told.json(202, Told.object().put("M2", proven.m2()));
    }

    private Told confirmEmail(StoredAccount account, Asked asked) {
        if (!asked.text("code").equals(HonestAuth.CODE)) {
            return Told.problem(403, "code-refused");
        }
        account.email = newEmail;
        return Told.empty(204);
    }
}
