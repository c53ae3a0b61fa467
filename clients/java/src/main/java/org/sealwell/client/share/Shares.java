package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.OwnedShare.SharedRecord;
import org.sealwell.client.vault.HealthRecord;

/** The links that a person has made. */
public final class Shares {
    static final String ROOT = "/api/shares/v1/shares";

    private static final int LARGEST = 8 << 20;
    /** No text of a request is longer: parsers hold each one whole. */
    private static final int PIECE = 1 << 20;

    /** The owner's note is small: of many records it names the first. */
    private static final int MOST_NOTED = 64;

    private final URI server;
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Passwords passwords;
    private final SecureRandom random;

    public Shares(URI server, SessionApi api, OpenKeyring keyring, Passwords passwords, SecureRandom random) {
        this.server = server;
        this.api = api;
        this.keyring = keyring;
        this.passwords = passwords;
        this.random = random;
    }

    /** As {@link #create(List, SharePolicy, char[])}, for whoever has the link. */
    public ShareLink create(List<HealthRecord> records, SharePolicy policy) {
        return share(records, policy, null);
    }

    /**
     * Makes a link to records as they are now; later revisions are not shared.
     *
     * @param password stays the caller's, to wipe; to be told apart from the link
     * @return the link, which goes nowhere but to whom it is given
     * @throws ShareTooLargeException beyond 8 MiB sealed
     * @throws RefusedException {@code share-quota-exceeded}, {@code invalid-request} for a policy beyond the service's bounds
     */
    public ShareLink create(List<HealthRecord> records, SharePolicy policy, char[] password) {
        return share(records, policy, password);
    }

    private ShareLink share(List<HealthRecord> records, SharePolicy policy, char @Nullable [] password) {
        String id = Ids.random(random);
        Secret linkKey = Secret.random(random);
        byte[] serverHalf = bytes(32);
        byte[] salt = bytes(16);
        try (Secret passwordKey =
                        password == null ? null : passwords.stretcher().root(password, salt, passwords.kdf());
                ShareKeys keys = new ShareKeys(linkKey, passwordKey);
                EnvelopeKey contentKey = keys.content(serverHalf)) {
            ObjectNode body = Json.object()
                    .put("shareId", id)
                    .put("linkProofHash", keys.linkProofHash())
                    .put("serverHalf", Base64Url.encode(serverHalf))
                    .put("note", sealed(id, noteOf(records, policy, linkKey)));
            content(contentKey, id, records, policy).forEach(body.putArray("content")::add);
            body.set("agree", Json.parseOwn(keyring.record().agree().json()));
            wishes(body, policy);
            if (passwordKey != null) {
                body.putObject("password")
                        .put("salt", Base64Url.encode(salt))
                        .put("proofHash", keys.passwordProofHash())
                        .set("kdf", Json.parseOwn(passwords.kdf().json()));
            }
            // The same body again is the same share.
            Members made = api.call(ApiCall.repeatablePost(ROOT, Json.bytes(body)))
                    .require(201)
                    .members("shareId", "createdAt", "expiresAt");
            if (!made.id("shareId").equals(id)) {
                throw made.wrong("shareId", "another share than the one that was sent");
            }
            return new ShareLink(server, id, linkKey);
        }
    }

    /** All of them, newest first, those that have ended too. */
    public List<OwnedShare> list() {
        List<OwnedShare> shares = new ArrayList<>();
        String cursor = null;
        do {
            String path = ROOT + "?limit=200" + (cursor == null ? "" : "&cursor=" + cursor);
            Members page = api.call(ApiCall.get(path)).require(200).members("shares", "next");
            page.list("shares", OwnedShare.MEMBERS).forEach(share -> shares.add(opened(share)));
            cursor = nextCursor(page, cursor);
        } while (cursor != null);
        return List.copyOf(shares);
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@code not-found}
     */
    public OwnedShare get(String shareId) {
        return opened(api.call(ApiCall.get(path(shareId))).require(200).members(OwnedShare.MEMBERS));
    }

    /** Takes a link back: it opens nothing from now on. Whoever has opened it before keeps what they saw. */
    public void revoke(String shareId) {
        api.call(ApiCall.delete(path(shareId))).require(204);
    }

    private static String path(String shareId) {
        return ROOT + "/" + Ids.require(shareId);
    }

    /** A cursor goes back into a URL: what could not have come from one is refused, and so is standing still. */
    private static @Nullable String nextCursor(Members page, @Nullable String cursor) {
        String next = page.textOrNull("next");
        if (next != null && (!next.matches("[A-Za-z0-9_.~-]{1,200}") || next.equals(cursor))) {
            throw page.wrong("next", "not a cursor");
        }
        return next;
    }

    private static void wishes(ObjectNode body, SharePolicy policy) {
        if (policy.expiresAt() != null) {
            body.put("expiresAt", policy.expiresAt().toString());
        }
        if (policy.maxOpens() != null) {
            body.put("maxOpens", policy.maxOpens());
        }
        if (!policy.emails().isEmpty()) {
            ArrayNode emails = body.putArray("emails");
            policy.emails().forEach(emails::add);
        }
    }

    private List<String> content(EnvelopeKey key, String id, List<HealthRecord> records, SharePolicy policy) {
        SharedContent content = new SharedContent(
                policy.title(),
                records.stream()
                        .map(record -> new SharedContent.Item(record.collection(), record.content()))
                        .toList());
        String envelope = key.seal(Contexts.share(id), Padme.pad(Json.bytes(content.json())), random);
        if (envelope.length() > LARGEST) {
            throw new ShareTooLargeException();
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < envelope.length(); at += PIECE) {
            pieces.add(envelope.substring(at, Math.min(envelope.length(), at + PIECE)));
        }
        return pieces;
    }

    private static ShareNote noteOf(List<HealthRecord> records, SharePolicy policy, Secret linkKey) {
        return new ShareNote(
                policy.label(),
                linkKey,
                records.stream()
                        .limit(MOST_NOTED)
                        .map(record -> new SharedRecord(record.id(), record.revision()))
                        .toList());
    }

    private String sealed(String shareId, ShareNote note) {
        String context = Contexts.shareNote(keyring.accountId(), shareId, keyring.epoch());
        try (EnvelopeKey key = noteKey(keyring.epoch())) {
            return key.seal(context, Padme.pad(Json.bytes(note.json())), random);
        }
    }

    /** With the account key of the epoch that the note was sealed in. */
    private OwnedShare opened(Members share) {
        String note = share.text("note");
        for (long epoch : new TreeMap<>(keyring.accountKeys()).descendingKeySet()) {
            String context = Contexts.shareNote(keyring.accountId(), share.id("shareId"), epoch);
            try (EnvelopeKey key = noteKey(epoch)) {
                if (key.commitsTo(context, note)) {
                    return OwnedShare.of(share, ShareNote.read(key.open(context, note)), server);
                }
            }
        }
        throw new ServerLiedException(Lie.ENVELOPE_REFUSED, "the note of a share does not open");
    }

    private EnvelopeKey noteKey(long epoch) {
        Secret accountKey = keyring.accountKeys().get(epoch);
        if (accountKey == null) {
            throw new IllegalStateException("an open keyring has the keys of its epochs");
        }
        try (Secret notes = Hkdf.derive(accountKey, "sw1/shares")) {
            return EnvelopeKey.of(notes);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
