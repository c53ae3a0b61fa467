package org.sealwell.client.share;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.Passwords;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.HealthRecord;

/** The links that a person has made. */
public final class Shares {
    static final String ROOT = "/api/shares/v1/shares";

    private final URI server;
    private final SessionApi api;
    private final ShareMaker maker;
    private final NoteSealer notes;
    private final AccessLog log;

    public Shares(URI server, SessionApi api, OpenKeyring keyring, Passwords passwords, SecureRandom random) {
        this.server = server;
        this.api = api;
        this.notes = new NoteSealer(keyring, random);
        this.maker = new ShareMaker(server, api, keyring, passwords, notes, random);
        this.log = new AccessLog(api, keyring.secrets().agree());
    }

    /** As {@link #create(List, SharePolicy, char[])}, for whoever has the link. */
    public ShareLink create(List<HealthRecord> records, SharePolicy policy) {
        return maker.make(records, policy, null);
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
        return maker.make(records, policy, password);
    }

    /** All of them, newest first, those that have ended too. */
    public List<OwnedShare> list() {
        return OwnedPages.all(api, ROOT, "shares", OwnedShare.MEMBERS, this::opened);
    }

    /**
     * One of them.
     *
     * @throws RefusedException {@code not-found}
     */
    public OwnedShare get(String shareId) {
        Members share = api.call(ApiCall.get(path(shareId))).require(200).members(OwnedShare.MEMBERS);
        if (!share.id("shareId").equals(shareId)) {
            throw share.wrong("shareId", "another share than the one that was asked for");
        }
        return opened(share);
    }

    /**
     * Changes until when and how often it opens, and of what its owner gets a mail; unless it is not any more as it was seen.
     *
     * @param seen as it was read last
     * @param terms all of them, for example {@code seen.terms().atMost(5)}
     * @return as it is now
     * @throws RefusedException {@code precondition-failed} when another device has changed it since, {@code share-ended}, {@code invalid-request}
     */
    public OwnedShare change(OwnedShare seen, ShareTerms terms) {
        ApiCall change = ApiCall.put(path(seen.id()) + "/policy", terms.json());
        ApiAnswer answer = api.call(change.with("If-Match", "\"" + seen.version() + "\""));
        if (answer.status() == 412) {
            return changedBefore(seen, terms, answer);
        }
        Members changed = answer.require(200).members("version");
        if (changed.number("version") != seen.version() + 1) {
            throw changed.wrong("version", "not the next version");
        }
        OwnedShare now = get(seen.id());
        if (now.version() == seen.version() + 1 && !now.terms().equals(terms)) {
            throw changed.wrong("version", "a change that was taken, and not made");
        }
        return now;
    }

    /** The change itself, when it was made and the answer to it got lost. */
    private OwnedShare changedBefore(OwnedShare seen, ShareTerms terms, ApiAnswer refused) {
        OwnedShare now = get(seen.id());
        if (now.version() == seen.version() + 1 && now.terms().equals(terms)) {
            return now;
        }
        throw refused.refusal();
    }

    /**
     * Lets it be opened again after ten wrong passwords, and ten more be tried: whoever unlocks it knows that somebody has been guessing.
     *
     * @return as it is now
     * @throws RefusedException {@code share-ended}
     */
    public OwnedShare unlock(String shareId) {
        api.call(new ApiCall("POST", path(shareId) + "/unlock", Map.of(), null, true))
                .require(200)
                .members("version")
                .number("version");
        return get(shareId);
    }

    /** Who came, newest first: as the service tells it, and readable by its owner alone. */
    public List<ShareAccess> accesses(String shareId) {
        return log.of(shareId, ShareAccess::read);
    }

    /** Takes a link back: it opens nothing from now on. Whoever has opened it before keeps what they saw. */
    public void revoke(String shareId) {
        api.call(ApiCall.delete(path(shareId))).require(204);
    }

    static String path(String shareId) {
        return ROOT + "/" + Ids.require(shareId);
    }

    private OwnedShare opened(Members share) {
        return OwnedShare.of(share, ShareNote.read(notes.open(share.id("shareId"), share.text("note"))), server);
    }
}
