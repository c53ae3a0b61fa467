package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;
import static org.sealwell.client.vectors.ShareVectors.concat;
import static org.sealwell.client.vectors.ShareVectors.hkdf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.DevelopmentBeacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.Slip39;

/** guardian: what an owner signs and seals for trusted contacts, and what those give back. */
final class GuardianVectors {
    private static final String TYPE = "sw1-guardian+jws";
    private static final byte[] NO_SALT = new byte[32];
    private static final long ROUND = 1_036_801;
    private static final long WAIT = 604_800;
    private static final String PROOF_TYPE = "sw1-rehearsal+jws";
    private static final long PROVED_AT = 1_780_000_000;
    private static final String FORGED = "GUARDIAN_FORGED";
    private static final String SHARE_FORGED = "SHARE_FORGED";
    private static final String REFUSED = "ENVELOPE_REFUSED";

    private final VectorFile file = new VectorFile(
            "guardian",
            "Bytes are b64u, keys JWKs, the beacon is the development one. step key: the words give contacts (C), which with serverHalf (H)"
                    + " gives key (GK), which opens wrap to rk. step note: what the owner notes of a contact, under rk. step confirmation and statement: what"
                    + " the owner's key signed of account, guardian, contact, sign and agree (thumbprints), or of account, set, needed, waitSeconds and"
                    + " members. step share: with agree, the contact's pair, sealed opens to a share that owner signed; account, guardian and contact are"
                    + " those it has to be of. step approval: with key, the request's pair, and signature, lock and approval open to a share that owner"
                    + " signed, of account, guardian, contact and set. step rehearsal: what a contact's sign key signed of account, guardian, contact, set,"
                    + " rehearsal and at (Unix seconds).",
            MADE + "; signatures by RFC 6979");
    private final FixedRandom random = new FixedRandom("guardian");
    private final String account = Ids.random(random);
    private final String set = Ids.random(random);
    private final String guardian = Ids.random(random);
    private final String contact = Ids.random(random);
    private final String request = Ids.random(random);
    private final String other = Ids.random(random);
    private final FixedPair owner = FixedPair.random(random);
    private final FixedPair sign = FixedPair.random(random);
    private final FixedPair agree = FixedPair.random(random);
    private final FixedPair requestKey = FixedPair.random(random);
    private final FixedPair stranger = FixedPair.random(random);
    private final Secret contacts = Secret.copyOf(random.bytes(32));
    private final byte[] serverHalf = random.bytes(32);
    private final byte[] recovery = random.bytes(32);
    private final List<String> shares = Slip39.split(contacts, 2, 3, random);
    private final byte[] timed = random.bytes(16);
    private final String wrap =
            SealedVectors.seal(Secret.copyOf(guardianKey()), wrapContext(account, set), recovery, random);

    private GuardianVectors() {}

    static void make() throws IOException {
        new GuardianVectors().write();
    }

    private void write() throws IOException {
        keys();
        notes();
        confirmations();
        statements();
        sealedShares();
        approvals();
        rehearsals();
        file.write();
    }

    private void keys() {
        key(file.add("two of three shares, and the server's half", true), account, set, serverHalf)
                .put("contacts", Base64Url.encode(contacts.copyBytes()))
                .put("key", Base64Url.encode(guardianKey()))
                .put("context", wrapContext(account, set))
                .put("rk", Base64Url.encode(recovery));
        key(file.refused("with another server's half", REFUSED), account, set, random.bytes(32));
        key(file.refused("of another owner", REFUSED), other, set, serverHalf);
        key(file.refused("of another set", REFUSED), account, other, serverHalf);
    }

    private ObjectNode key(ObjectNode vector, String whose, String which, byte[] half) {
        vector.put("step", "key").put("account", whose).put("set", which).put("serverHalf", Base64Url.encode(half));
        vector.putArray("words").add(shares.get(2)).add(shares.get(0));
        return vector.put("wrap", wrap);
    }

    private byte[] guardianKey() {
        return hkdf(NO_SALT, concat(contacts.copyBytes(), serverHalf), "sw1/guardians");
    }

    private static String wrapContext(String whose, String which) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + whose + "\",\"by\":\"guardians\",\"s\":\"" + which + "\"}";
    }

    private void notes() {
        String plaintext = "{\"label\":\"My sister\",\"email\":\"ben@example.org\"}";
        String note = SealedVectors.seal(noteKey(), noteContext(account, guardian), Padme.pad(utf8(plaintext)), random);
        note(file.add("a note", true), account, guardian)
                .put("context", noteContext(account, guardian))
                .put("plaintext", plaintext)
                .put("note", note);
        note(file.refused("a note of another contact", REFUSED), account, other).put("note", note);
        note(file.refused("a note of another owner", REFUSED), other, guardian).put("note", note);
    }

    private Secret noteKey() {
        return Secret.copyOf(hkdf(NO_SALT, recovery, "sw1/guardian-notes"));
    }

    private ObjectNode note(ObjectNode vector, String whose, String which) {
        return vector.put("step", "note")
                .put("rk", Base64Url.encode(recovery))
                .put("account", whose)
                .put("guardian", which);
    }

    private static String noteContext(String whose, String which) {
        return "{\"v\":1,\"p\":\"guardian-note\",\"a\":\"" + whose + "\",\"g\":\"" + which + "\"}";
    }

    private void rehearsals() {
        String asked = Ids.random(random);
        String payload = proof(account, guardian, contact, set, asked);
        String good = sign.sign(PROOF_TYPE, payload);
        rehearsed(file.add("a proof that a contact could help", true), good, asked)
                .put("payload", payload)
                .put("at", PROVED_AT);
        for (String[] one : new String[][] {
            {"a proof by somebody else", stranger.sign(PROOF_TYPE, payload)},
            {"a proof of an owner's type", sign.sign(TYPE, payload)},
            {"a proof for another owner", sign.sign(PROOF_TYPE, proof(other, guardian, contact, set, asked))},
            {"a proof of another contact", sign.sign(PROOF_TYPE, proof(account, other, contact, set, asked))},
            {"a proof of another account", sign.sign(PROOF_TYPE, proof(account, guardian, other, set, asked))},
            {"a proof of another set", sign.sign(PROOF_TYPE, proof(account, guardian, contact, other, asked))},
            {"a proof for an earlier rehearsal", sign.sign(PROOF_TYPE, proof(account, guardian, contact, set, other))},
            {"a proof of another version", sign.sign(PROOF_TYPE, payload.replace("\"v\":1", "\"v\":2"))},
            {"a proof with one member more", sign.sign(PROOF_TYPE, payload.replace("}", ",\"more\":1}"))},
            {"a proof without its time", sign.sign(PROOF_TYPE, payload.replace(",\"at\":" + PROVED_AT, ""))},
        }) {
            rehearsed(file.refused(one[0], FORGED), one[1], asked);
        }
    }

    private ObjectNode rehearsed(ObjectNode vector, String jws, String asked) {
        vector.put("step", "rehearsal")
                .put("account", account)
                .put("guardian", guardian)
                .put("contact", contact)
                .put("set", set)
                .put("rehearsal", asked)
                .put("jws", jws);
        vector.set("sign", sign.publicJwk());
        return vector;
    }

    private static String proof(String whose, String which, String of, String from, String asked) {
        return "{\"v\":1,\"p\":\"guardian-rehearsal\",\"a\":\"" + whose + "\",\"g\":\"" + which + "\",\"c\":\"" + of
                + "\",\"s\":\"" + from + "\",\"r\":\"" + asked + "\",\"at\":" + PROVED_AT + "}";
    }

    private void confirmations() {
        String payload = confirmation(account, guardian, contact, sign, agree);
        String good = owner.sign(TYPE, payload);
        confirmed(file.add("a confirmation", true), good).put("payload", payload);
        for (String[] one : new String[][] {
            {"a confirmation by somebody else", stranger.sign(TYPE, payload)},
            {"of another owner", owner.sign(TYPE, confirmation(other, guardian, contact, sign, agree))},
            {"of another contact", owner.sign(TYPE, confirmation(account, other, contact, sign, agree))},
            {"of another account", owner.sign(TYPE, confirmation(account, guardian, other, sign, agree))},
            {"of another key to sign", owner.sign(TYPE, confirmation(account, guardian, contact, stranger, agree))},
            {
                "of another key to be sealed to",
                owner.sign(TYPE, confirmation(account, guardian, contact, sign, stranger))
            },
            {"of another version", owner.sign(TYPE, payload.replace("\"v\":1", "\"v\":2"))},
            {"for another purpose", owner.sign(TYPE, payload.replace("guardian-confirmation", "guardian-set"))},
            {"with one member more", owner.sign(TYPE, payload.replace("{\"v\":1", "{\"v\":1,\"w\":1"))},
            {"a text of another type", owner.sign("sw1-request+jws", payload)},
            {"a confirmation that was altered", altered(good)},
            {"no confirmation", "none"}
        }) {
            confirmed(file.refused(one[0], FORGED), one[1]);
        }
    }

    private ObjectNode confirmed(ObjectNode vector, String jws) {
        vector.put("step", "confirmation");
        vector.set("owner", owner.publicJwk());
        return vector.put("account", account)
                .put("guardian", guardian)
                .put("contact", contact)
                .put("sign", sign.thumbprint())
                .put("agree", agree.thumbprint())
                .put("jws", jws);
    }

    private static String confirmation(String a, String g, String c, FixedPair theirSign, FixedPair theirAgree) {
        return "{\"v\":1,\"p\":\"guardian-confirmation\",\"a\":\"" + a + "\",\"g\":\"" + g + "\",\"c\":\"" + c
                + "\",\"sign\":\"" + theirSign.thumbprint() + "\",\"agree\":\"" + theirAgree.thumbprint() + "\"}";
    }

    private void statements() {
        String first = member(guardian, contact, agree);
        String payload = statement(account, set, first + "," + member(other, other, stranger));
        String good = owner.sign(TYPE, payload);
        stated(file.add("a statement", true), good).put("payload", payload);
        for (String[] one : new String[][] {
            {"a statement by somebody else", stranger.sign(TYPE, payload)},
            {"of another owner's set", owner.sign(TYPE, payload.replace(account, request))},
            {"of another set", owner.sign(TYPE, payload.replace(set, request))},
            {"of another number that is needed", owner.sign(TYPE, payload.replace("\"k\":2", "\"k\":1"))},
            {"of another wait", owner.sign(TYPE, payload.replace("604800", "0"))},
            {"of fewer members", owner.sign(TYPE, statement(account, set, first))},
            {"of a member with another key", owner.sign(TYPE, payload.replace(agree.thumbprint(), sign.thumbprint()))},
            {"for another purpose", owner.sign(TYPE, payload.replace("guardian-set", "guardian-share"))},
            {"a statement that was altered", altered(good)}
        }) {
            stated(file.refused(one[0], FORGED), one[1]);
        }
    }

    private ObjectNode stated(ObjectNode vector, String jws) {
        vector.put("step", "statement");
        vector.set("owner", owner.publicJwk());
        vector.put("account", account).put("set", set).put("needed", 2).put("waitSeconds", WAIT);
        var members = vector.putArray("members");
        members.addObject().put("guardian", guardian).put("contact", contact).put("agree", agree.thumbprint());
        members.addObject().put("guardian", other).put("contact", other).put("agree", stranger.thumbprint());
        return vector.put("jws", jws);
    }

    private static String statement(String a, String s, String members) {
        return "{\"v\":1,\"p\":\"guardian-set\",\"a\":\"" + a + "\",\"s\":\"" + s + "\",\"k\":2,\"wait\":" + WAIT
                + ",\"members\":[" + members + "]}";
    }

    private static String member(String g, String c, FixedPair theirAgree) {
        return "{\"g\":\"" + g + "\",\"c\":\"" + c + "\",\"agree\":\"" + theirAgree.thumbprint() + "\"}";
    }

    private void sealedShares() {
        String payload = share();
        String good = sealed(owner.sign(TYPE, payload));
        opened(file.add("a share", true), good).put("payload", payload);
        for (String[] one : new String[][] {
            {"a share by somebody else", sealed(stranger.sign(TYPE, payload))},
            {"a share of another owner's", sealed(owner.sign(TYPE, payload.replace(account, other)))},
            {"a share of another contact's", sealed(owner.sign(TYPE, payload.replace(guardian, other)))},
            {"a share for another account", sealed(owner.sign(TYPE, payload.replace(contact, other)))},
            {"a share of another set", sealed(owner.sign(TYPE, payload.replace(set, other)))},
            {"a share with one member more", sealed(owner.sign(TYPE, payload.replace("{\"v\":1", "{\"v\":1,\"w\":1")))},
            {"a share for another purpose", sealed(owner.sign(TYPE, payload.replace("guardian-share", "guardian-set")))
            },
            {"a share that was altered before it was sealed", sealed(altered(owner.sign(TYPE, payload)))},
            {"no share, sealed", agree.seal("{\"share\":1}", random)}
        }) {
            opened(file.refused(one[0], SHARE_FORGED), one[1]);
        }
        String whole = "{\"share\":\"" + owner.sign(TYPE, payload) + "\"}";
        opened(file.refused("a share to another key", REFUSED), stranger.seal(whole, random));
        opened(file.refused("a share that was altered", REFUSED), altered(good));
        opened(
                file.refused("a share whose header names another algorithm", REFUSED),
                agree.seal(whole, "ECDH-ES+A128KW", random));
    }

    private String sealed(String jws) {
        return agree.seal("{\"share\":\"" + jws + "\"}", random);
    }

    private ObjectNode opened(ObjectNode vector, String sealed) {
        vector.put("step", "share");
        vector.set("owner", owner.publicJwk());
        vector.set("agree", agree.privateJwk());
        return vector.put("account", account)
                .put("set", set)
                .put("guardian", guardian)
                .put("contact", contact)
                .put("sealed", sealed);
    }

    private String share() {
        return "{\"v\":1,\"p\":\"guardian-share\",\"a\":\"" + account + "\",\"s\":\"" + set + "\",\"g\":\"" + guardian
                + "\",\"c\":\"" + contact + "\",\"k\":2,\"n\":3,\"wait\":" + WAIT + ",\"from\":\"Änna\",\"words\":\""
                + shares.get(0) + "\"}";
    }

    private void approvals() {
        String payload = share();
        String good = approval(owner.sign(TYPE, payload), request, ROUND);
        approved(file.add("an approval", true), good).put("payload", payload);
        for (String[] one : new String[][] {
            {"an approval with a share by somebody else", stranger.sign(TYPE, payload)},
            {"with a share of another owner's", owner.sign(TYPE, payload.replace(account, other))},
            {"with a share of another contact's", owner.sign(TYPE, payload.replace(guardian, other))},
            {"with a share for another account", owner.sign(TYPE, payload.replace(contact, other))},
            {"with a share of another set", owner.sign(TYPE, payload.replace(set, other))},
            {"with a share that was altered", altered(owner.sign(TYPE, payload))},
            {"with another text", "none"}
        }) {
            approved(file.refused(one[0], SHARE_FORGED), approval(one[1], request, ROUND));
        }
        approved(
                file.refused("an approval of another request", REFUSED),
                approval(owner.sign(TYPE, payload), other, ROUND));
        approved(
                file.refused("an approval that was sealed for another round", REFUSED),
                approval(owner.sign(TYPE, payload), request, ROUND + 1));
        approved(file.refused("an approval that was altered", REFUSED), altered(good));
        approved(file.refused("with the signature of the round before", REFUSED), good)
                .put("signature", DevelopmentBeacon.signature(ROUND - 1));
        approved(file.refused("with another key locked", REFUSED), good).put("lock", lock(random.bytes(16)));
        approved(
                file.refused("a share that was sealed to another request's key", REFUSED),
                envelope(stranger.seal(owner.sign(TYPE, payload), random), request, ROUND));
    }

    private ObjectNode approved(ObjectNode vector, String approval) {
        vector.put("step", "approval");
        vector.set("owner", owner.publicJwk());
        vector.set("key", requestKey.privateJwk());
        return vector.put("account", account)
                .put("set", set)
                .put("guardian", guardian)
                .put("contact", contact)
                .put("request", request)
                .put("round", ROUND)
                .put("signature", DevelopmentBeacon.signature(ROUND))
                .put("lock", lock(timed))
                .put("approval", approval);
    }

    private String approval(String jws, String which, long round) {
        return envelope(requestKey.seal(jws, random), which, round);
    }

    private String envelope(String sealed, String which, long round) {
        Secret key = Secret.copyOf(hkdf(NO_SALT, timed, "sw1/time-lock"));
        String context =
                "{\"v\":1,\"p\":\"guardian-approval\",\"a\":\"" + account + "\",\"r\":\"" + which + "\",\"g\":\""
                        + guardian + "\",\"chain\":\"" + Beacon.DEVELOPMENT.chain() + "\",\"round\":" + round + "}";
        return SealedVectors.seal(key, context, Padme.pad(utf8("{\"share\":\"" + sealed + "\"}")), random);
    }

    private static String lock(byte[] key) {
        Secret t = Secret.copyOf(new FixedRandom("guardian lock").bytes(16));
        return new TimeLock(Beacon.DEVELOPMENT, ROUND).lock(Secret.copyOf(key), t);
    }

    /** Of its last part, the first character is another. */
    private static String altered(String text) {
        int at = text.lastIndexOf('.') + 1;
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }
}
