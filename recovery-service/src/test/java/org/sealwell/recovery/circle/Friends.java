package org.sealwell.recovery.circle;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;
import org.sealwell.recovery.Owner;
import org.sealwell.recovery.proof.ProofHash;

/** An owner and people who help, as their clients talk to the service. What is sealed is of the right form and empty. */
final class Friends {

    static final Duration WEEK = Duration.ofDays(7);
    static final String CHAIN = "52".repeat(32);

    private static final SecureRandom RANDOM = new SecureRandom();

    final Owner anna = new Owner();
    final List<Owner> contacts = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final String request = Sealed.id();
    final String token = Sealed.random(32);
    private final Map<String, Object> key = key();

    /** So many people were invited, have accepted, and are confirmed. */
    static Friends confirmed(int count) {
        Friends friends = new Friends();
        for (int i = 0; i < count; i++) {
            friends.confirms(friends.accepts(friends.invites()));
        }
        return friends;
    }

    /** And {@code needed} of them hold shares with a week's wait. */
    static Friends arranged(int needed, int count) {
        Friends friends = confirmed(count);
        friends.arranges(needed, WEEK).statusCode(200);
        return friends;
    }

    static Map<String, Object> invitation(String id) {
        return Map.of(
                "id",
                id,
                "email",
                Sealed.id().toLowerCase(Locale.ROOT) + "@example.org",
                "from",
                "Anna",
                "note",
                Sealed.envelope(300));
    }

    int invites() {
        String id = Sealed.id();
        anna.asks().body(invitation(id)).post("/plan/guardians").statusCode(201);
        ids.add(id);
        contacts.add(new Owner());
        return ids.size() - 1;
    }

    int accepts(int contact) {
        accepts(contact, contacts.get(contact)).statusCode(200);
        return contact;
    }

    Answer accepts(int contact, Owner somebody) {
        return somebody.asks()
                .body(Map.of("record", record(somebody.account())))
                .put(guardianship(contact) + "/acceptance");
    }

    static List<String> record(String account) {
        return AccountRecord.first(
                        account, KeyPair.random(RANDOM), KeyPair.random(RANDOM).publicKey())
                .chain();
    }

    Answer confirms(int contact) {
        return anna.asks()
                .body(Map.of("confirmation", jws()))
                .put("/plan/guardians/" + ids.get(contact) + "/confirmation");
    }

    Answer arranges(int needed, Duration wait) {
        return anna.asks().body(set(needed, wait)).put("/plan/guardians/set");
    }

    Map<String, Object> set(int needed, Duration wait) {
        Map<String, Object> set = new HashMap<>();
        set.put("id", Sealed.id());
        set.put("needed", needed);
        set.put("waitSeconds", wait.toSeconds());
        set.put("wrap", Sealed.envelope(300));
        set.put("serverHalf", Sealed.random(32));
        set.put("record", record(anna.account()));
        set.put("statement", jws());
        set.put(
                "shares",
                ids.stream().map(id -> Map.of("guardian", id, "share", jwe())).toList());
        return set;
    }

    static String jws() {
        return Sealed.random(60) + "." + Sealed.random(200) + "." + Sealed.random(64);
    }

    static String jwe() {
        return Sealed.random(90) + "." + Sealed.random(40) + "." + Sealed.random(12) + "." + Sealed.random(700) + "."
                + Sealed.random(16);
    }

    String guardianship(int contact) {
        return "/guardianships/" + anna.account() + "/" + ids.get(contact);
    }

    /** What auth-service gives to who reads the mailbox. */
    static String ticket(String account) {
        JwtClaims claims = AccessTokens.claims(account, Sealed.id());
        claims.setAudience("sealwell-recovery");
        claims.unsetClaim("sid");
        return AccessTokens.auth().sign(claims);
    }

    Answer starts() {
        return starts(ticket(anna.account()), request);
    }

    Answer starts(String ticket, String id) {
        return Request.to(Owner.BASE)
                .body(Map.of("ticket", ticket, "key", key, "tokenHash", ProofHash.of(token)))
                .put("/requests/" + id);
    }

    private static Map<String, Object> key() {
        return Map.of("kty", "EC", "crv", "P-256", "x", Sealed.random(32), "y", Sealed.random(32));
    }

    Answer asks(String what) {
        return asks(what, token);
    }

    Answer asks(String what, String shown) {
        return Request.to(Owner.BASE)
                .body(Map.of("accountId", anna.account(), "token", shown))
                .post("/requests/" + request + "/" + what);
    }

    Answer approves(int contact, Instant opensAt) {
        return contacts.get(contact).asks().body(approval(opensAt)).put(guardianship(contact) + "/approval");
    }

    Map<String, Object> approval(Instant opensAt) {
        return new HashMap<>(Map.of(
                "request",
                request,
                "chain",
                CHAIN,
                "round",
                1_000,
                "lock",
                Sealed.random(128),
                "approval",
                Sealed.envelope(3_000),
                "opensAt",
                opensAt.toString()));
    }

    Answer refuses(int contact) {
        return contacts.get(contact).asks().body(Map.of("request", request)).put(guardianship(contact) + "/refusal");
    }

    Answer rehearses(String id) {
        return anna.asks().body(Map.of("id", id)).post("/plan/guardians/rehearsal");
    }

    Answer proves(int contact, String rehearsal) {
        return contacts.get(contact)
                .asks()
                .body(Map.of("rehearsal", rehearsal, "proof", jws()))
                .put(guardianship(contact) + "/rehearsal");
    }

    String state() {
        return asks("status").statusCode(200).json().getString("state");
    }
}
