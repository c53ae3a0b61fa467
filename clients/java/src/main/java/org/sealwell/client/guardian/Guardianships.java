package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.SafetyWords;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** For whom this account is a trusted contact: say yes, show the own safety words, and help when somebody whom one knows asks. */
public final class Guardianships {
    private static final String ROOT = "/api/recovery/v1/guardianships";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;
    private final Beacon beacon;
    private final Clock clock;
    private final SecureRandom random;

    public Guardianships(
            SessionApi api, OpenKeyring keyring, Pins pins, Beacon beacon, Clock clock, SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
        this.beacon = beacon;
        this.clock = clock;
        this.random = random;
    }

    /** This account's six words, from its own keys: the owner's app has to show the same. Takes a tenth of a second or so. */
    public List<String> safetyWords() {
        return SafetyWords.ofContact(
                keyring.accountId(), keyring.record().sign(), keyring.record().agree());
    }

    /** All of them, with requests that run. */
    public List<Guardianship> list() {
        Members answer = api.call(ApiCall.get(ROOT)).require(200).members("guardianships");
        return answer.list("guardianships", Guardianship.NAMES).stream()
                .map(Guardianship::read)
                .toList();
    }

    /**
     * Says yes to an invitation.
     *
     * @param ownerId the account in the invitation's link, {@code …/help/<owner>/<guardian>}
     * @param guardianId the id in the invitation's link
     * @throws RefusedException {@code not-found} when somebody else has, or it is over
     */
    public Guardianship accept(String ownerId, String guardianId) {
        ObjectNode body = Json.object();
        keyring.record().chain().forEach(body.putArray("record")::add);
        return one(api.call(ApiCall.put(path(ownerId, guardianId) + "/acceptance", body)));
    }

    /** Says no to an invitation, or does not want to be a contact any more: the share is deleted, and the owner is told. */
    public void leave(String ownerId, String guardianId) {
        api.call(ApiCall.delete(path(ownerId, guardianId))).require(204);
    }

    /**
     * What the owner has given, opened and checked.
     *
     * @throws IllegalStateException when they have given nothing
     * @throws ServerLiedException {@link Lie#SHARE_FORGED} or {@link Lie#ENVELOPE_REFUSED} for a share that is not of this owner and for this contact;
     *     {@link Lie#RECORD_FORKED} for an owner with other keys than before
     */
    public HeldShare share(Guardianship guardianship) {
        SignedShare share = opened(guardianship).share();
        return new HeldShare(share.from(), share.needed(), share.count(), Duration.ofSeconds(share.waitSeconds()));
    }

    /**
     * The sheet of the owner's kit that this contact keeps for them, to be read out or printed when they ask; empty without one.
     *
     * @throws ServerLiedException {@link Lie#SHARE_FORGED} for one that is none, or not of this owner and for this contact
     */
    public Optional<KeptSheet> sheet(Guardianship guardianship) {
        return guardianship
                .keptSheet()
                .map(jwe -> KeptSheet.open(jwe, keyring.secrets().agree(), guardianship.ownerId(), guardianship.id()));
    }

    /**
     * Helps. Only after the {@link HelpRequest#safetyWords} were compared with a person whom this contact knows: what is given cannot be taken back
     * once its time has come.
     *
     * @param guardianship with the request whose words were compared, as {@link #list} gave it
     * @throws IllegalStateException when nobody asks
     * @throws RefusedException {@code request-ended}
     */
    public Guardianship approve(Guardianship guardianship) {
        HelpRequest request = running(guardianship);
        OpenedShare opened = opened(guardianship);
        TimeLock until = new TimeLock(
                beacon,
                beacon.roundAt(clock.instant().plusSeconds(opened.share().waitSeconds())));
        Approval approval = Approval.seal(
                new Approval.Place(guardianship.ownerId(), request.id(), guardianship.id(), until),
                opened.jws(),
                request.key(),
                random);
        ObjectNode body = Json.object()
                .put("request", request.id())
                .put("chain", beacon.chain())
                .put("round", until.round())
                .put("lock", approval.lock())
                .put("approval", approval.envelope())
                .put("opensAt", beacon.timeOf(until.round()).toString());
        return one(api.call(ApiCall.put(path(guardianship.ownerId(), guardianship.id()) + "/approval", body)));
    }

    /**
     * Does not help, e.g. because the words were others.
     *
     * @throws IllegalStateException when nobody asks
     * @throws RefusedException {@code request-ended}
     */
    public Guardianship refuse(Guardianship guardianship) {
        ObjectNode body = Json.object().put("request", running(guardianship).id());
        return one(api.call(ApiCall.put(path(guardianship.ownerId(), guardianship.id()) + "/refusal", body)));
    }

    /**
     * Proves to the owner, who rehearses, that this contact could help: opens the share with the checks of {@link #approve}, and signs that, and
     * nothing else. Without a share that opens nothing is sent.
     *
     * @param guardianship as {@link #list} gave it
     * @throws IllegalStateException when the owner does not rehearse
     * @throws ServerLiedException {@link Lie#SHARE_FORGED}, {@link Lie#ENVELOPE_REFUSED} or {@link Lie#RECORD_FORKED} as for {@link #share}
     * @throws RefusedException {@code request-ended} when the owner has begun another one, or arranged anew; {@code request-running} while somebody
     *     asks for help
     */
    public Guardianship prove(Guardianship guardianship) {
        AskedProof asked =
                guardianship.rehearsal().orElseThrow(() -> new IllegalStateException("the owner does not rehearse"));
        SignedShare share = opened(guardianship).share();
        String proof = new RehearsalProof(share.owner(), share.guardian(), share.account(), share.set(), asked.id())
                .signedBy(keyring.secrets().sign(), clock.instant());
        ObjectNode body = Json.object().put("rehearsal", asked.id()).put("proof", proof);
        return one(api.call(ApiCall.put(path(guardianship.ownerId(), guardianship.id()) + "/rehearsal", body)));
    }

    /** A share, and the text that the owner has signed. */
    private record OpenedShare(String jws, SignedShare share) {}

    private OpenedShare opened(Guardianship guardianship) {
        Guardianship.SealedShare held =
                guardianship.held().orElseThrow(() -> new IllegalStateException("the owner has given nothing"));
        String owner = guardianship.ownerId();
        AccountRecord record = RecordChain.verify(owner, held.record(), pins.record(owner));
        String jws = SignedShare.opened(held.sealed(), keyring.secrets().agree());
        SignedShare share = SignedShare.verify(jws, record.sign())
                .requireOf(owner, held.set(), guardianship.id(), keyring.accountId())
                .requireWords();
        pins.pinRecord(owner, record.chain());
        return new OpenedShare(jws, share);
    }

    private static HelpRequest running(Guardianship guardianship) {
        return guardianship
                .request()
                .filter(request -> request.state().isRunning())
                .orElseThrow(() -> new IllegalStateException("nobody asks for help"));
    }

    private static Guardianship one(ApiAnswer answer) {
        return Guardianship.read(answer.require(200).members(Guardianship.NAMES));
    }

    private static String path(String ownerId, String guardianId) {
        return ROOT + "/" + Ids.require(ownerId) + "/" + Ids.require(guardianId);
    }
}
