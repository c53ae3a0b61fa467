package org.sealwell.client.share;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.FileKey;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.smart.SmartHealthLink;
import org.sealwell.client.vault.HealthRecord;

/**
 * The SMART Health Links that a person has made: any viewer of such links opens them. They are weaker than {@link Shares}: who has the link and has
 * kept the file opens it after its end, too, and a passcode is no part of the key. Where a visitor can open a link of ours, that is the better one. See
 * [Note: a link that others can read].
 */
public final class SmartLinks {
    static final String ROOT = "/api/shares/v1/smart-links";
    private static final String VISITED = "/api/shares/v1/shl/";
    private static final String FHIR = "application/fhir+json";
    private static final Duration USUAL = Duration.ofDays(7);
    private static final int ID_BYTES = 16;

    private final URI server;
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final NoteSealer notes;
    private final AccessLog log;
    private final Clock clock;
    private final SecureRandom random;

    public SmartLinks(URI server, SessionApi api, OpenKeyring keyring, Clock clock, SecureRandom random) {
        this.server = server;
        this.api = api;
        this.keyring = keyring;
        this.notes = new NoteSealer(keyring, random);
        this.log = new AccessLog(api, keyring.secrets().agree());
        this.clock = clock;
        this.random = random;
    }

    /** As {@link #create(List, SmartLinkPolicy, char[])}, for whoever has the link. */
    public SmartHealthLink create(List<HealthRecord> records, SmartLinkPolicy policy) {
        return make(records, policy, null);
    }

    /**
     * Makes a link to records as they are now, in a FHIR Bundle.
     *
     * @param passcode 4 to 128 characters, which the service sees; stays the caller's, to wipe
     * @return the link, which goes nowhere but to whom it is given
     * @throws IllegalArgumentException for a record that is no FHIR resource, or a passcode for a link that leads to its file
     * @throws ShareTooLargeException beyond 8 MiB sealed
     * @throws RefusedException {@code share-quota-exceeded}, {@code invalid-request} for a policy beyond the service's bounds
     */
    public SmartHealthLink create(List<HealthRecord> records, SmartLinkPolicy policy, char[] passcode) {
        return make(records, policy, passcode);
    }

    private SmartHealthLink make(List<HealthRecord> records, SmartLinkPolicy policy, char @Nullable [] passcode) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        byte[] secretHash = Digest.of(secret);
        String id = idOf(secretHash);
        Instant expiresAt = Objects.requireNonNullElse(
                        policy.expiresAt(), clock.instant().plus(USUAL))
                .truncatedTo(ChronoUnit.SECONDS);
        SmartHealthLink link = new SmartHealthLink(
                server.resolve(VISITED + Base64Url.encode(secret)),
                Secret.random(random),
                expiresAt,
                new SmartHealthLink.Flags(policy.longTerm(), passcode != null, policy.direct()),
                policy.label());
        ObjectNode body = Json.object()
                .put("secretHash", Base64Url.encode(secretHash))
                .put("note", notes.seal(id, new SmartNote(link, ShareMaker.noted(records)).json()))
                .put("expiresAt", expiresAt.toString())
                .put("longTerm", policy.longTerm())
                .put("direct", policy.direct());
        ShareMaker.pieces(sealed(link, records, policy.deflated()))
                .forEach(body.putArray("files").addObject().putArray("content")::add);
        body.set("agree", Json.parseOwn(keyring.record().agree().json()));
        body.set("mails", policy.mails().json());
        if (passcode != null) {
            body.put("passcode", new String(passcode));
        }
        // The same body again is the same link.
        Members made = api.call(ApiCall.repeatablePost(ROOT, Json.bytes(body)))
                .require(201)
                .members("shareId", "createdAt", "expiresAt");
        made.read("createdAt", Instant::parse);
        if (!made.id("shareId").equals(id)) {
            throw made.wrong("shareId", "another share than the one that was sent");
        }
        if (!made.read("expiresAt", Instant::parse).equals(expiresAt)) {
            throw made.wrong("expiresAt", "another end than the one that was wished for");
        }
        return link;
    }

    private String sealed(SmartHealthLink link, List<HealthRecord> records, boolean deflated) {
        byte[] bundle = Json.bytes(FhirBundle.of(records));
        String jwe = new FileKey(link.key()).seal(FHIR, deflated ? bundle : Padme.pad(bundle), deflated, random);
        if (jwe.length() > ShareMaker.LARGEST) {
            throw new ShareTooLargeException();
        }
        return jwe;
    }

    /** A link's id follows from the secret in its URL. */
    private static String idOf(byte[] secretHash) {
        return Base64Url.encode(Arrays.copyOf(secretHash, ID_BYTES));
    }

    /** All of them, newest first, those that have ended too. */
    public List<OwnedSmartLink> list() {
        return OwnedPages.all(api, ROOT, "smartLinks", OwnedSmartLink.MEMBERS, this::opened);
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@code not-found}
     */
    public OwnedSmartLink get(String id) {
        Members told =
                api.call(ApiCall.get(ROOT + "/" + Ids.require(id))).require(200).members(OwnedSmartLink.MEMBERS);
        if (!told.id("shareId").equals(id)) {
            throw told.wrong("shareId", "another link than the one that was asked for");
        }
        return opened(told);
    }

    /** Who came, newest first: as the service tells it, and readable by its owner alone. */
    public List<SmartAccess> accesses(String id) {
        return log.of(id, SmartAccess::read);
    }

    /** Takes a link back: nobody is given its file from now on. Whoever has fetched it before keeps it, and the key that opens it. */
    public void revoke(String id) {
        api.call(ApiCall.delete(Shares.path(id))).require(204);
    }

    /** The link in the note must be the one that is shown: its secret makes its id. */
    private OwnedSmartLink opened(Members told) {
        String id = told.id("shareId");
        SmartNote note = SmartNote.read(notes.open(id, told.text("note")));
        String url = note.link().url().toString();
        byte[] secret = Base64Url.decode(url.substring(url.lastIndexOf('/') + 1));
        if (!idOf(Digest.of(secret)).equals(id)) {
            throw ShareNote.notOfTheForm();
        }
        return OwnedSmartLink.of(told, note);
    }
}
