package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.share.OwnedShare.SharedRecord;
import org.sealwell.client.vault.HealthRecord;

/** Makes a share: section 7, steps 1 to 5. */
final class ShareMaker {
    static final int LARGEST = 8 << 20;
    /** No text of a request is longer: parsers hold each one whole. */
    private static final int PIECE = 1 << 20;

    /** The owner's note is small: of many records it names the first. */
    private static final int MOST_NOTED = 64;

    private final URI server;
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Passwords passwords;
    private final NoteSealer notes;
    private final SecureRandom random;

    ShareMaker(
            URI server,
            SessionApi api,
            OpenKeyring keyring,
            Passwords passwords,
            NoteSealer notes,
            SecureRandom random) {
        this.server = server;
        this.api = api;
        this.keyring = keyring;
        this.passwords = passwords;
        this.notes = notes;
        this.random = random;
    }

    ShareLink make(List<HealthRecord> records, SharePolicy policy, char @Nullable [] password) {
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
                    .put("note", notes.seal(id, noteOf(records, policy, linkKey).json()));
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
            Members made = api.call(ApiCall.repeatablePost(Shares.ROOT, Json.bytes(body)))
                    .require(201)
                    .members("shareId", "createdAt", "expiresAt");
            if (!made.id("shareId").equals(id)) {
                throw made.wrong("shareId", "another share than the one that was sent");
            }
            requireAsWished(made, policy);
            return new ShareLink(server, id, linkKey);
        }
    }

    /** A service that kept a link open for longer would say so, or lie. */
    private static void requireAsWished(Members made, SharePolicy policy) {
        made.read("createdAt", Instant::parse);
        Instant end = made.read("expiresAt", Instant::parse);
        if (policy.expiresAt() != null && !end.equals(policy.expiresAt().truncatedTo(ChronoUnit.MILLIS))) {
            throw made.wrong("expiresAt", "another end than the one that was wished for");
        }
    }

    private static void wishes(ObjectNode body, SharePolicy policy) {
        body.set("mails", policy.mails().json());
        if (policy.expiresAt() != null) {
            body.put("expiresAt", policy.expiresAt().toString());
        }
        if (policy.maxOpens() != null) {
            body.put("maxOpens", policy.maxOpens());
        }
        if (!policy.emails().isEmpty()) {
            ArrayNode emails = body.putArray("emails");
            policy.emails().forEach(email -> emails.add(EmailAddress.normalise(email)));
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
        return pieces(envelope);
    }

    static List<String> pieces(String envelope) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < envelope.length(); at += PIECE) {
            pieces.add(envelope.substring(at, Math.min(envelope.length(), at + PIECE)));
        }
        return pieces;
    }

    /** Which records were shared; of many the first. */
    static List<SharedRecord> noted(List<HealthRecord> records) {
        return records.stream()
                .limit(MOST_NOTED)
                .map(record -> new SharedRecord(record.id(), record.revision()))
                .toList();
    }

    private static ShareNote noteOf(List<HealthRecord> records, SharePolicy policy, Secret linkKey) {
        return new ShareNote(policy.label(), linkKey, noted(records));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
