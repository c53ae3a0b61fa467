package org.sealwell.client.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;

/**
 * A file that opens the account when its owner has not logged in for a time of their choice: for heirs, or for oneself. Each login moves the date on,
 * so it never comes for who logs in; before it nobody can open the capsule, whoever has the file and whatever the service hands out. See {@code
 * docs/protocol}, section 9, "The time capsule".
 */
public final class TimeCapsule {
    /** What an owner gets who does not choose. */
    public static final Duration DEFAULT_WAIT = Duration.ofDays(30);

    static final Duration LONGEST_WAIT = Duration.ofDays(366);
    static final String OPENINGS = "/api/recovery/v1/capsule/openings";
    private static final String ROOT = "/api/recovery/v1/plan/capsule";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Beacon beacon;
    private final Clock clock;
    private final SecureRandom random;

    public TimeCapsule(SessionApi api, OpenKeyring keyring, Beacon beacon, Clock clock, SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.beacon = beacon;
        this.clock = clock;
        this.random = random;
    }

    /** The capsule in the account's plan as the service tells it, if there is one; {@link #check} is for whoever wants to know. */
    public Optional<CapsuleState> state() {
        return told().map(ToldCapsule::state);
    }

    /** As {@link #make(Duration)}, with the {@link #DEFAULT_WAIT}. */
    public String make() {
        return make(DEFAULT_WAIT);
    }

    /**
     * Makes a capsule, in the place of one that there may be: its file opens nothing from then on.
     *
     * @param wait how long after the last login it shall open: whole seconds, a day to 366 days
     * @return the file's text: save it, and forget it
     * @throws RefusedException {@code precondition-failed} when another device has made one at the same time; {@code invalid-request} for a wait that the
     *     service does not take
     */
    public String make(Duration wait) {
        if (!wait.equals(wait.truncatedTo(ChronoUnit.SECONDS))
                || wait.toSeconds() < 1
                || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("a capsule waits for whole seconds, at most 366 days");
        }
        long version = told().map(ToldCapsule::version).orElse(0L);
        String id = Ids.random(random);
        try (CapsuleFile file = new CapsuleFile(keyring.accountId(), id, Secret.random(random))) {
            ObjectNode body = Json.object()
                    .put("id", id)
                    .put("wrap", wrap(file))
                    .put("proofHash", CapsuleKeys.proofHash(file.half()))
                    .put("waitSeconds", wait.toSeconds());
            body.setAll(lock(id, wait, beacon.roundAt(clock.instant().plus(wait))));
            ApiCall call = ApiCall.put(ROOT, body);
            api.call(version == 0 ? call.with("If-None-Match", "*") : call.with("If-Match", "\"" + version + "\""))
                    .require(200, 201);
            return file.text(beacon);
        }
    }

    /**
     * Makes the capsule's lock anew and compares it with the one that the service shows.
     *
     * @return empty without a capsule
     * @throws ServerLiedException {@link Lie#CAPSULE_ALTERED}: it would not open, or not then; make a new one
     */
    public Optional<CapsuleState> check() {
        return checked().map(ToldCapsule::state);
    }

    /**
     * Checks the capsule, and moves its date on where less than nine tenths of the wait are left. Every login does so by itself.
     *
     * @return as it is then; empty without a capsule
     * @throws ServerLiedException {@link Lie#CAPSULE_ALTERED}
     */
    public Optional<CapsuleState> upkeep() {
        return checked().map(this::kept);
    }

    /** The same for a login, which fails for none of it: a person who can log in is not kept out because of a capsule. */
    public CapsuleWatch watch() {
        try {
            upkeep();
            return CapsuleWatch.FINE;
        } catch (UnreachableException | RefusedException e) {
            return CapsuleWatch.UNKNOWN;
        } catch (ServerLiedException e) {
            return CapsuleWatch.ALTERED;
        }
    }

    private CapsuleState kept(ToldCapsule capsule) {
        Instant now = clock.instant();
        Duration tenth = capsule.waiting().dividedBy(10);
        if (Duration.between(now, capsule.opensAt()).compareTo(tenth.multipliedBy(9)) >= 0) {
            return capsule.state();
        }
        long round = beacon.roundAt(now.plus(capsule.waiting()));
        ObjectNode body = Json.object().put("id", capsule.id());
        body.setAll(lock(capsule.id(), capsule.waiting(), round));
        api.call(ApiCall.put(ROOT + "/lock", body)).require(204);
        return new CapsuleState(beacon.timeOf(round), capsule.waiting());
    }

    /**
     * Tries a file without using it up: shows the service its proof, and opens the wrap with it and with this account's own half of the time.
     *
     * @throws IllegalArgumentException when it is no capsule's file, or another account's
     * @throws RefusedException {@code recovery-refused} when it has been replaced or removed
     * @throws ServerLiedException {@link Lie#CAPSULE_ALTERED} when the capsule that is there is not the file's
     */
    public void rehearse(String fileText) {
        try (CapsuleFile file = CapsuleFile.read(fileText, beacon)) {
            if (!file.accountId().equals(keyring.accountId())) {
                throw new IllegalArgumentException("the file of another account's capsule");
            }
            requireKnown(file);
            ToldCapsule capsule = checked().orElseThrow(() -> ToldCapsule.altered("the file's capsule is not shown"));
            if (!capsule.id().equals(file.capsuleId())
                    || !capsule.proofHash().equals(CapsuleKeys.proofHash(file.half()))) {
                throw ToldCapsule.altered("the capsule is not the file's");
            }
            requireWrapped(file, capsule.wrap());
        }
    }

    /** Takes the capsule out of the plan; also when there is none. */
    public void remove() {
        api.call(ApiCall.delete(ROOT)).require(204);
    }

    private Optional<ToldCapsule> told() {
        ApiAnswer answer = api.call(ApiCall.get(ROOT));
        if (answer.status() == 404 && answer.refusal().is("not-found")) {
            return Optional.empty();
        }
        return Optional.of(ToldCapsule.read(answer.require(200).members(ToldCapsule.NAMES)));
    }

    private Optional<ToldCapsule> checked() {
        Optional<ToldCapsule> capsule = told();
        capsule.ifPresent(one -> one.requireLockedBy(keyring.secrets().recovery(), beacon));
        return capsule;
    }

    /** The date has not come for who is logged in, and that the service says so shows that it knows the file. */
    private void requireKnown(CapsuleFile file) {
        byte[] body = Json.bytes(Json.object().put("proof", CapsuleKeys.proof(file.half())));
        ApiAnswer answer = api.call(ApiCall.repeatablePost(OPENINGS, body));
        if (answer.status() == 403 && answer.refusal().is("not-yet")) {
            return;
        }
        Members opened = CapsuleOpening.members(answer);
        CapsuleOpening.requireOf(file, opened, beacon);
        requireWrapped(file, opened.text("wrap"));
    }

    private void requireWrapped(CapsuleFile file, String wrap) {
        String context = Contexts.byCapsule(file.accountId(), file.capsuleId());
        try (Secret timed = CapsuleKeys.timed(keyring.secrets().recovery(), file.capsuleId());
                Secret key = CapsuleKeys.key(timed, file.half());
                Secret recovery = KeyWrap.open(key, context, wrap)) {
            if (!recovery.equals(keyring.secrets().recovery())) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "the capsule leads to another recovery key");
            }
        }
    }

    private String wrap(CapsuleFile file) {
        String context = Contexts.byCapsule(file.accountId(), file.capsuleId());
        try (Secret timed = CapsuleKeys.timed(keyring.secrets().recovery(), file.capsuleId());
                Secret key = CapsuleKeys.key(timed, file.half())) {
            return KeyWrap.seal(key, context, keyring.secrets().recovery(), random);
        }
    }

    private ObjectNode lock(String id, Duration wait, long round) {
        return Json.object()
                .put("chain", beacon.chain())
                .put("round", round)
                .put("lock", CapsuleKeys.lock(keyring.secrets().recovery(), id, wait, new TimeLock(beacon, round)))
                .put("opensAt", beacon.timeOf(round).toString());
    }
}
