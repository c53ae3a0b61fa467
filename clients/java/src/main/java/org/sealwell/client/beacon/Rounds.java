package org.sealwell.client.beacon;

import java.util.Objects;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** What a beacon has said, as the gateway passes it on. */
public final class Rounds {
    private final Api api;
    private final Beacon beacon;

    public Rounds(Api api, Beacon beacon) {
        this.api = Objects.requireNonNull(api, "api is null");
        this.beacon = Objects.requireNonNull(beacon, "beacon is null");
    }

    /** Whose rounds they are. */
    public Beacon beacon() {
        return beacon;
    }

    /**
     * The beacon's signature of a round, checked.
     *
     * @param round from 1 to {@link Beacon#LAST_ROUND}
     * @return 96 hexadecimal digits in lower case
     * @throws NotYetException when the round has not come
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED} for a signature that is none
     */
    public String signature(long round) {
        Beacon.requireRound(round);
        Members answer = ask(round);
        if (answer.number("round") != round) {
            throw answer.wrong("round", "another round");
        }
        String signature = answer.text("signature");
        beacon.verify(round, signature);
        return signature;
    }

    private Members ask(long round) {
        ApiCall call = ApiCall.get("/api/beacon/v1/" + beacon.chain() + "/public/" + round);
        try {
            return api.call(call, null).require(200).members("round", "signature");
        } catch (RefusedException e) {
            throw e.is("not-found") ? new NotYetException(beacon.timeOf(round)) : e;
        }
    }
}
