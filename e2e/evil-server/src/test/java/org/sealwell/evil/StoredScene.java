package org.sealwell.evil;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The scene as it is stored, made without a client: its envelopes have the right form, and no key opens them. */
public final class StoredScene {
    public static final String ANNA = "anna@example.org";
    public static final String BEN = "ben@example.org";
    public static final String DORA = "dora@example.org";
    public static final Map<String, String> ITEMS =
            new TreeMap<>(Map.of("first", "first-id", "second", "second-id", "deleted", "deleted-id"));
    public static final Map<String, String> LINKS = new TreeMap<>(Map.of(
            "guarded",
            "guarded-id",
            "unguarded",
            "unguarded-id",
            "smart",
            StoredSmartLink.idOf(secretHash("smart")),
            "direct",
            StoredSmartLink.idOf(secretHash("direct"))));

    private final EvilServer server;

    public StoredScene(EvilServer server) {
        this.server = server;
        String anna = register(ANNA);
        StoredVault annas = server.vault().of(anna);
        commit(anna, put("first-id", 1));
        commit(anna, put("second-id", 1));
        commit(anna, put("first-id", 2));
        annas.checkpoint = Told.object().put("n", 3).put("root", "root").put("mac", "mac");
        commit(anna, put("deleted-id", 1));
        commit(anna, change("delete", "deleted-id", 2));
        commit(register(BEN), put("bens-id", 1));
        share(ANNA, "guarded-id").putObject("password").put("salt", "salt").put("proofHash", "hash");
        share(ANNA, "unguarded-id");
        String dora = register(DORA);
        comesBack(dora);
        wrapped(anna, "kit");
        wrapped(anna, "capsule");
        contacts(server.contacts().of(anna), dora);
        smart("smart").put("passcode", "2718");
        smart("direct").put("direct", true);
        share(BEN, "bens-share-id");
    }

    /** All that attacks may rewrite, as one text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (String email : new String[] {ANNA, BEN, DORA}) {
            StoredAccount account = server.auth().account(email);
            StoredVault vault = vault(email);
            text.append(account.credential).append(account.keyring).append(account.credentialVersion);
            text.append(server.notifications().of(account.accountId).entries);
            text.append(vault.commits).append(vault.items).append(vault.checkpoint);
            server.shares().madeBy(server.auth().account(email).accountId).forEach(share -> text.append(share.told())
                    .append(share.made)
                    .append(share.accesses));
            StoredCircle circle = server.contacts().of(account.accountId);
            text.append(circle.guardians)
                    .append(circle.set)
                    .append(circle.request)
                    .append(circle.answers);
        }
        return text.toString();
    }

    public StoredVault vault(String email) {
        return server.vault().of(server.auth().account(email).accountId);
    }

    /** Anna's trusted contacts. */
    public StoredCircle contacts() {
        return server.contacts().of(server.auth().account(ANNA).accountId);
    }

    public void annaSharesMore() {
        share(ANNA, "more-id");
    }

    /** What was made, to be added to. */
    private ObjectNode share(String email, String id) {
        ObjectNode made = made(id).put("shareId", id).put("serverHalf", "half of " + id);
        made.putArray("content").add(envelope("content of " + id));
        return add(new StoredShare(server.auth().account(email).accountId, made));
    }

    private ObjectNode smart(String name) {
        ObjectNode made = made(name).put("secretHash", Wire.base64url(secretHash(name)));
        made.putArray("files").addObject().putArray("content").add(envelope("file of " + name));
        return add(new StoredSmartLink(server.auth().account(ANNA).accountId, made));
    }

    private ObjectNode add(StoredShare share) {
        server.shares().add(share);
        return share.made;
    }

    /** The curve's base point is a key that is sealed to as well as to any. */
    private static ObjectNode made(String name) {
        ObjectNode made = Told.object().put("note", envelope("note of " + name));
        made.putObject("agree")
                .put("x", "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY")
                .put("y", "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU");
        return made;
    }

    private static byte[] secretHash(String name) {
        return Wire.sha256("secret of " + name);
    }

    private String register(String email) {
        ObjectNode confirmed = Told.object().put("email", email).put("code", HonestAuth.CODE);
        ObjectNode account = Told.object().put("recoveryProofHash", "");
        account.put(
                "ticket",
                ask("/registrations/confirm", confirmed).path("ticket").asText());
        ObjectNode kdf = Told.object().put("alg", "argon2id").put("m", 65_536);
        account.putObject("credential").put("salt", "salt of " + email).set("kdf", kdf);
        account.set("keyring", keyring(email));
        String id = ask("/accounts", account).path("accountId").asText();
        server.notifications().of(id).append("account-registered", null, null);
        wrapped(id, "phrase");
        return id;
    }

    private void wrapped(String account, String way) {
        store(account, way, envelope("wrap of " + way), Map.of("If-None-Match", "*"));
    }

    private void store(String account, String way, String envelope, Map<String, String> headers) {
        ObjectNode wrap = Told.object().put("wrap", envelope).put("proofHash", "");
        server.recovery().answer(account, new Asked("PUT", "/api/recovery/v1/plan/" + way, Map.of(), headers, wrap));
    }

    /** Another account key, another phrase, another password. */
    private void comesBack(String dora) {
        StoredAccount account = server.auth().byId(dora).orElseThrow();
        account.beforeRotation = account.copy();
        account.keyring.put("epoch", 2);
        store(dora, "phrase", envelope("wrap of another phrase"), Map.of("If-Match", "\"1\""));
        account.beforeReset = account.copy();
        account.credentialVersion++;
    }

    /** Two of whom both are needed, and have approved, and one who has accepted. */
    private void contacts(StoredCircle circle, String dora) {
        contact(circle, "bens-guardian-id", "confirmed", server.auth().account(BEN).accountId);
        contact(circle, "carlas-guardian-id", "confirmed", "carlas-id");
        contact(circle, "doras-guardian-id", "accepted", dora);
        circle.set = Told.object().put("id", "set-id").put("needed", 2);
        circle.request = Told.object().put("id", "request-id").put("state", "open");
        circle.answers.put("bens-guardian-id", Told.object().put("lock", "lock"));
        circle.answers.put("carlas-guardian-id", Told.object().put("lock", "lock"));
    }

    private static void contact(StoredCircle circle, String id, String state, String account) {
        ObjectNode invited = CircleAnswers.invited(Told.object().put("id", id).put("note", envelope("note of " + id)));
        circle.guardians.put(id, invited.put("state", state).put("account", account));
    }

    private ObjectNode ask(String path, ObjectNode body) {
        Asked asked = new Asked("POST", "/api/auth/v1" + path, Map.of(), Map.of(), body);
        return (ObjectNode) server.auth().answer(asked).body();
    }

    private static ObjectNode keyring(String email) {
        ObjectNode keyring = Told.object().put("epoch", 1);
        for (String part : new String[] {"byPassword", "byRecovery", "secrets"}) {
            keyring.put(part, envelope(part + email));
        }
        keyring.putArray("previous");
        keyring.putArray("record").add("." + text("{\"sign\":{\"x\":\"x\",\"y\":\"y\"}}") + ".");
        return keyring;
    }

    private static ObjectNode put(String itemId, int revision) {
        ObjectNode put = change("put", itemId, revision);
        put.put("key", envelope("key" + itemId + revision)).put("body", envelope("body" + itemId + revision));
        put.putArray("tokens").add("token");
        return put;
    }

    private static ObjectNode change(String op, String itemId, int revision) {
        return Told.object()
                .put("op", op)
                .put("itemId", itemId)
                .put("revision", revision)
                .put("collection", "notes");
    }

    private void commit(String accountId, ObjectNode change) {
        StoredVault vault = server.vault().of(accountId);
        int n = vault.commits.size() + 1;
        ArrayNode changes = change.arrayNode().add(change);
        ObjectNode commit = Told.object().put("mac", "mac" + n).put("digest", CommitDigest.of(changes));
        HonestVault.store(vault, n, commit.set("changes", changes));
        server.notifications().of(accountId).append("vault-committed", null, 1);
    }

    private static String envelope(String content) {
        return text("{\"sw\":{\"v\":1}}") + ".." + text("nonce") + "." + text(content) + "." + text("tag");
    }

    private static String text(String plain) {
        return Wire.base64url(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
