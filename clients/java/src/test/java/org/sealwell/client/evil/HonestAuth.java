package org.sealwell.client.evil;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.client.evil.StoredAccount.StoredSession;

/** {@code /api/auth/v1}: registration, login and what needs no session. */
public final class HonestAuth {
    /** The code of every mail. */
    public static final String CODE = "12345678";

    /** Whose proof it was, and the server's own. */
    record Proven(String accountId, String m2) {}

    private record Handshake(String accountId, byte[] salt, byte[] publicA, SrpServer srp) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, StoredAccount> accounts = new LinkedHashMap<>();
    private final Map<String, String> tickets = new HashMap<>();
    private final Map<String, String> ticketEmails = new HashMap<>();
    private final Map<String, Handshake> handshakes = new HashMap<>();
    private final HonestSessions sessions = new HonestSessions(this, random);

    /** The account of an address. */
    public StoredAccount account(String email) {
        return accounts.values().stream()
                .filter(account -> account.email.equals(email))
                .findFirst()
                .orElse(null);
    }

    StoredAccount byId(String accountId) {
        return accounts.get(accountId);
    }

    void remove(String accountId) {
        accounts.remove(accountId);
    }

    /** Seconds that the next access tokens say they live. */
    public void accessTokensLive(long seconds) {
        sessions.accessTokensLive(seconds);
    }

    /** Refuses every access token given so far. */
    public void expireAccessTokens() {
        accounts.values().forEach(account -> account.sessions.values().forEach(session -> session.accessToken = ""));
    }

    Optional<String> authenticate(Asked asked) {
        return sessions.find(asked).map(found -> found.account().accountId);
    }

    Told answer(Asked asked) {
        String call = asked.method() + " " + asked.path().substring("/api/auth/v1".length());
        return switch (call) {
            case "POST /registrations" -> Told.empty(202);
            case "POST /registrations/confirm" -> confirm(asked);
            case "POST /accounts" -> create(asked);
            case "POST /login/start" -> start(asked);
            case "POST /login/finish" -> finish(asked);
            case "POST /tokens/refresh" -> sessions.refresh(asked);
            case "POST /email-changes/objections" -> Told.problem(403, "ticket-refused");
            default -> sessions.answer(call, asked);
        };
    }

    private Told confirm(Asked asked) {
        if (!asked.has(Set.of("email", "code"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        if (!asked.text("code").equals(CODE) || account(asked.text("email")) != null) {
            return Told.problem(403, "code-refused");
        }
        String ticket = Ids.random(random);
        String accountId = Ids.random(random);
        tickets.put(ticket, accountId);
        ticketEmails.put(ticket, asked.text("email"));
        return Told.json(200, Told.object().put("ticket", ticket).put("accountId", accountId));
    }

    private Told create(Asked asked) {
        if (!asked.has(Set.of("ticket", "credential", "keyring", "recoveryProofHash"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String accountId = tickets.get(asked.text("ticket"));
        if (accountId == null) {
            return Told.problem(403, "ticket-refused");
        }
        String madeFrom = asked.body().toString();
        StoredAccount account = accounts.computeIfAbsent(
                accountId,
                id -> new StoredAccount(
                        id,
                        ticketEmails.get(asked.text("ticket")),
                        asked.body().path("credential").deepCopy(),
                        asked.body().path("keyring").deepCopy(),
                        madeFrom));
        return account.madeFrom.equals(madeFrom)
                ? Told.json(201, Told.object().put("accountId", accountId)).with("Location", "/accounts/" + accountId)
                : Told.problem(409, "registration-conflict");
    }

    private Told start(Asked asked) {
        if (!asked.has(Set.of("email", "A"), Set.of("deviceToken"))) {
            return Told.problem(400, "invalid-request");
        }
        byte[] publicA = Base64Url.decode(asked.text("A"), 384);
        if (SrpGroup.number(publicA).mod(SrpGroup.N).signum() == 0) {
            return Told.problem(400, "invalid-request");
        }
        StoredAccount account = account(asked.text("email"));
        if (account == null) {
            account = unknown();
        }
        byte[] salt = Base64Url.decode(account.credential.path("salt").asText(), 16);
        byte[] verifier = Base64Url.decode(account.credential.path("verifier").asText(), 384);
        SrpServer srp = new SrpServer(verifier, random);
        String handshake = Ids.random(random);
        handshakes.put(handshake, new Handshake(account.accountId, salt, publicA, srp));
        ObjectNode answer = Told.object().put("handshake", handshake).put("accountId", account.accountId);
        answer.put("salt", Base64Url.encode(salt));
        answer.set("kdf", account.credential.path("kdf").deepCopy());
        return Told.json(200, answer.put("B", Base64Url.encode(srp.publicB())));
    }

    private StoredAccount unknown() {
        byte[] salt = new byte[16];
        byte[] verifier = new byte[384];
        random.nextBytes(verifier);
        ObjectNode credential = Told.object().put("salt", Base64Url.encode(salt));
        credential
                .putObject("kdf")
                .put("alg", "argon2id")
                .put("m", 65_536)
                .put("t", 3)
                .put("p", 1);
        credential.put("verifier", Base64Url.encode(verifier));
        return new StoredAccount(Ids.random(random), "", credential, Told.object(), "");
    }

    private Told finish(Asked asked) {
        if (!asked.has(Set.of("handshake", "M1", "device"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        Proven proven = prove(asked).orElse(null);
        if (proven == null || !accounts.containsKey(proven.accountId())) {
            return Told.problem(401, "credentials-refused");
        }
        StoredAccount account = accounts.get(proven.accountId());
        StoredSession session =
                sessions.open(account, asked.body().path("device").path("name").asText());
        ObjectNode answer = Told.object().put("M2", proven.m2());
        answer.set("tokens", sessions.tokens(session));
        answer.set("keyring", account.keyring.deepCopy());
        return Told.json(200, answer);
    }

    /** Checks M1; the handshake dies with it. */
    Optional<Proven> prove(Asked asked) {
        Handshake handshake = handshakes.remove(asked.text("handshake"));
        if (handshake == null) {
            return Optional.empty();
        }
        byte[] m1 = Base64Url.decode(asked.text("M1"));
        byte[] m2 = handshake.srp().check(handshake.accountId(), handshake.salt(), handshake.publicA(), m1);
        return m2 == null ? Optional.empty() : Optional.of(new Proven(handshake.accountId(), Base64Url.encode(m2)));
    }
}
