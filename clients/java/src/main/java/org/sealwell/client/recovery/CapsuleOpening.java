package org.sealwell.client.recovery;

import java.time.Clock;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.Rounds;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** Section 9, "The time capsule", steps 3 and 4: from a file to the account, once the date has come. */
public final class CapsuleOpening {
    private final Api api;
    private final Rounds rounds;
    private final Recovery recovery;
    private final Clock clock;

    public CapsuleOpening(Api api, Rounds rounds, Recovery recovery, Clock clock) {
        this.api = api;
        this.rounds = rounds;
        this.recovery = recovery;
        this.clock = clock;
    }

    /**
     * Opens the account that a file leads to.
     *
     * @throws IllegalArgumentException when it is no capsule's file
     * @throws NotYetException before the date
     */
    public RecoveredAccount open(String fileText) {
        try (CapsuleFile file = CapsuleFile.read(fileText, rounds.beacon())) {
            Members opened = ask(file);
            requireOf(file, opened, rounds.beacon());
            String context = Contexts.byCapsule(file.accountId(), file.capsuleId());
            try (Secret timed = timed(opened);
                    Secret key = CapsuleKeys.key(timed, file.half());
                    Secret opening = KeyWrap.open(key, context, opened.text("wrap"))) {
                return recovery.byRecoveryKey(file.accountId(), opening);
            }
        }
    }

    private Members ask(CapsuleFile file) {
        byte[] body = Json.bytes(Json.object().put("proof", CapsuleKeys.proof(file.half())));
        try {
            return members(api.call(ApiCall.repeatablePost(TimeCapsule.OPENINGS, body), null));
        } catch (RefusedException e) {
            throw NotYetException.insteadOf(e, clock.instant());
        }
    }

    static Members members(ApiAnswer answer) {
        return answer.proven("recovery-refused", "not-yet")
                .members("accountId", "id", "wrap", "chain", "round", "lock");
    }

    static void requireOf(CapsuleFile file, Members opened, Beacon beacon) {
        if (!opened.id("accountId").equals(file.accountId())) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the capsule leads to another account");
        }
        if (!opened.id("id").equals(file.capsuleId()) || !opened.text("chain").equals(beacon.chain())) {
            throw ToldCapsule.altered("another capsule than the file's, or of another beacon");
        }
    }

    private Secret timed(Members opened) {
        long round = opened.number("round");
        if (round < 1 || round > Beacon.LAST_ROUND) {
            throw opened.wrong("round", "no round");
        }
        return new TimeLock(rounds.beacon(), round).open(opened.text("lock"), rounds.signature(round));
    }
}
