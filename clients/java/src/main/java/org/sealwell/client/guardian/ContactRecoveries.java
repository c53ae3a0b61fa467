package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import org.sealwell.client.beacon.Rounds;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.recovery.Recovery;

/** Steps 6 and 7: who has lost everything but the mailbox and their contacts asks those. */
public final class ContactRecoveries {
    private static final String AUTH = "/api/auth/v1/recovery/starts";

    private final Api api;
    private final Pins pins;
    private final Rounds rounds;
    private final Recovery recovery;
    private final Clock clock;
    private final SecureRandom random;

    public ContactRecoveries(Api api, Pins pins, Rounds rounds, Recovery recovery, Clock clock, SecureRandom random) {
        this.api = api;
        this.pins = pins;
        this.rounds = rounds;
        this.recovery = recovery;
        this.clock = clock;
        this.random = random;
    }

    /** See {@code Sealwell.startRecovery}. */
    public void start(String email) {
        ObjectNode body = Json.object().put("email", EmailAddress.normalise(email));
        api.call(ApiCall.post(AUTH, body), null).require(202);
    }

    /** See {@code Sealwell.confirmRecovery}. */
    public ContactRecovery confirm(String email, String code) {
        ObjectNode body =
                Json.object().put("email", EmailAddress.normalise(email)).put("code", code);
        Members answer = api.call(ApiCall.post(AUTH + "/confirm", body), null)
                .proven("code-refused")
                .members("accountId", "ticket", "expiresIn");
        answer.number("expiresIn");
        return new ContactRecovery(this, RecoveryTicket.random(answer.id("accountId"), answer.text("ticket"), random));
    }

    /**
     * See {@code Sealwell.resumeRecovery}.
     *
     * @throws IllegalArgumentException when it is no ticket
     */
    public ContactRecovery resume(String ticket) {
        return new ContactRecovery(this, RecoveryTicket.read(ticket));
    }

    /** See {@code Sealwell.rejectRecovery}. */
    public void reject(String token) {
        ObjectNode body = Json.object().put("token", token);
        api.call(ApiCall.post(ContactRecovery.ROOT + "rejections", body), null).require(204);
    }

    Api api() {
        return api;
    }

    Pins pins() {
        return pins;
    }

    Rounds rounds() {
        return rounds;
    }

    Recovery recovery() {
        return recovery;
    }

    Clock clock() {
        return clock;
    }
}
