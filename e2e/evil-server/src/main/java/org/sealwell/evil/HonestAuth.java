package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwell.evil.StoredAccount.StoredSession;

/** {@code /api/auth/v1}: registration, login and what needs no session. */
public final class HonestAuth {
    /** The code of every mail. */
    public static final String CODE = "12345678";

    /** Whose proof it was, and the server's own. */
    record Proven(String accountId, String m2) {}

    private record Ticket(String accountId, String email) {}

    private record Handshake(String accountId, byte[] salt, byte[] publicA, SrpServer srp) {}

    private final SecureRandom random = new SecureRandom();
    private final Map<String, StoredAccount> accounts = new LinkedHashMap<>();
    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, Handshake> handshakes = new HashMap<>();
    private final HonestSessions sessions = new HonestSessions(this, random);

    /** The account of an address, which there must be. */
    public StoredAccount account(String email) {
        return find(email).orElseThrow();
    }

    /** The account of an address; empty without one. */
    public Optional<StoredAccount> find(String email) {
        return accounts.values().stream()
                .filter(account -> account.email.equals(email))
                .findFirst();
    }

    /** The account of an id; empty without one. */
    public Optional<StoredAccount> byId(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    Collection<StoredAccount> accounts() {
        return accounts.values();
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
            case "POST /email-changes/objections", "POST /credentials/reset/objections" ->
                Told.problem(403, "ticket-refused");
            case "POST /recovery/keyring" -> showKeyring(asked);
            case "POST /credentials/reset" -> reset(asked);
            default -> sessions.answer(call, asked);
        };
    }

    private Told confirm(Asked asked) {
        if (!asked.has(Set.of("email", "code"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        if (!asked.text("code").equals(CODE) || find(asked.text("email")).isPresent()) {
            return Told.problem(403, "code-refused");
        }
        String ticket = Wire.randomId(random);
        String accountId = Wire.randomId(random);
        tickets.put(ticket, new Ticket(accountId, asked.text("email")));
        return Told.json(200, Told.object().put("ticket", ticket).put("accountId", accountId));
    }

    private Told create(Asked asked) {
        if (!asked.has(Set.of("ticket", "credential", "keyring", "recoveryProofHash"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        Ticket ticket = tickets.get(asked.text("ticket"));
        if (ticket == null) {
            return Told.problem(403, "ticket-refused");
        }
        String madeFrom = asked.body().toString();
        StoredAccount account = accounts.computeIfAbsent(
                ticket.accountId(),
                id -> new StoredAccount(
                        id,
                        ticket.email(),
                        asked.body().path("credential").deepCopy(),
                        asked.body().path("keyring").deepCopy(),
                        asked.text("recoveryProofHash"),
                        madeFrom));
        return account.madeFrom.equals(madeFrom)
                ? Told.json(201, Told.object().put("accountId", account.accountId))
                        .with("Location", "/accounts/" + account.accountId)
                : Told.problem(409, "registration-conflict");
    }

    private Told start(Asked asked) {
        if (!asked.has(Set.of("email", "A"), Set.of("deviceToken"))) {
            return Told.problem(400, "invalid-request");
        }
        byte[] publicA = Wire.bytes(asked.text("A"), 384);
        if (SrpServer.isDegenerate(publicA)) {
            return Told.problem(400, "invalid-request");
        }
        StoredAccount account = find(asked.text("email")).orElseGet(this::unknown);
        byte[] salt = Wire.bytes(account.credential.path("salt").asText(), 16);
        byte[] verifier = Wire.bytes(account.credential.path("verifier").asText(), 384);
        SrpServer srp = new SrpServer(verifier, random);
        String handshake = Wire.randomId(random);
        handshakes.put(handshake, new Handshake(account.accountId, salt, publicA, srp));
        ObjectNode answer = Told.object().put("handshake", handshake).put("accountId", account.accountId);
        answer.put("salt", Wire.base64url(salt));
        answer.set("kdf", account.credential.path("kdf").deepCopy());
        return Told.json(200, answer.put("B", Wire.base64url(srp.publicB())));
    }

    private StoredAccount unknown() {
        byte[] salt = new byte[16];
        byte[] verifier = new byte[384];
        random.nextBytes(verifier);
        ObjectNode credential = Told.object().put("salt", Wire.base64url(salt));
        credential
                .putObject("kdf")
                .put("alg", "argon2id")
                .put("m", 65_536)
                .put("t", 3)
                .put("p", 1);
        credential.put("verifier", Wire.base64url(verifier));
        return new StoredAccount(Wire.randomId(random), "", credential, Told.object(), "", "");
    }

    private Told finish(Asked asked) {
        if (!asked.has(Set.of("handshake", "M1", "device"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        Proven proven = prove(asked).orElse(null);
        StoredAccount account = proven == null ? null : accounts.get(proven.accountId());
        if (proven == null || account == null) {
            return Told.problem(401, "credentials-refused");
        }
        StoredSession session =
                sessions.open(account, asked.body().path("device").path("name").asText());
        ObjectNode answer = Told.object().put("M2", proven.m2());
        answer.set("tokens", sessions.tokens(session));
        answer.set("keyring", account.keyring.deepCopy());
        return Told.json(200, answer);
    }

    private Told showKeyring(Asked asked) {
        if (!asked.has(Set.of("proof"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        String hash = Wire.base64url(Wire.sha256(Wire.bytes(asked.text("proof"))));
        return accounts.values().stream()
                .filter(account -> account.recoveryProofHash.equals(hash))
                .findFirst()
                .map(HonestAuth::keyring)
                .orElseGet(() -> Told.problem(403, "recovery-refused"));
    }

    private static Told keyring(StoredAccount account) {
        ObjectNode answer = Told.object().put("accountId", account.accountId).put("email", account.email);
        answer.put("credentialVersion", account.credentialVersion);
        answer.set("keyring", account.keyring.deepCopy());
        return Told.json(200, answer);
    }

    /** Takes the request's word for its signature, as for a deletion's: who has a signature to forge is not what this server is for. */
    private Told reset(Asked asked) {
        if (!asked.has(Set.of("accountId", "request"), Set.of())) {
            return Told.problem(400, "invalid-request");
        }
        StoredAccount account = accounts.get(asked.text("accountId"));
        JsonNode wanted = Wire.payload(asked.text("request"));
        if (account == null || !wanted.path("p").asText().equals("credential-reset")) {
            return Told.problem(403, "signature-refused");
        }
        if (wanted.path("n").asLong() != account.credentialVersion
                || wanted.path("e").asLong() != account.keyring.path("epoch").asLong()) {
            return Told.problem(409, "stale-credentials");
        }
        account.beforeReset = account.copy();
        account.credential = wanted.path("credential").deepCopy();
        account.keyring.set("byPassword", wanted.path("byPassword"));
        account.credentialVersion++;
        account.sessions.clear();
        return Told.json(200, Told.object().put("credentialVersion", account.credentialVersion));
    }

    /** Checks M1; the handshake dies with it. */
    Optional<Proven> prove(Asked asked) {
        Handshake handshake = handshakes.remove(asked.text("handshake"));
        if (handshake == null) {
            return Optional.empty();
        }
        byte[] m1 = Wire.bytes(asked.text("M1"));
        return handshake
                .srp()
                .check(handshake.accountId(), handshake.salt(), handshake.publicA(), m1)
                .map(m2 -> new Proven(handshake.accountId(), Wire.base64url(m2)));
    }
}
