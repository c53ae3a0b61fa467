package org.sealwell.client.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** The account's plan at the recovery service, and the wraps in it. */
public final class RecoveryPlan {
    private static final String ROOT = "/api/recovery/v1";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final SecureRandom random;

    public RecoveryPlan(SessionApi api, OpenKeyring keyring, SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.random = random;
    }

    SecureRandom random() {
        return random;
    }

    /** The plan as the service tells it. */
    ToldPlan read() {
        return ToldPlan.read(api.call(ApiCall.get(ROOT + "/plan"))
                .require(200)
                .members("phrase", "kit", "capsule", "guardians", "waysThatWorkToday"));
    }

    /** Stores RK's wrap under a key, on a condition. */
    void store(Way way, Secret key, ObjectNode more, String condition, String value) {
        ObjectNode body = Json.object().put("wrap", wrap(way, key)).put("proofHash", way.proofHash(key));
        body.setAll(more);
        api.call(ApiCall.put(ROOT + "/plan/" + way.path(), body).with(condition, value))
                .require(200, 201);
    }

    /** One sheet of the kit, to go out by mail. */
    void mailSheet(ObjectNode sheet) {
        api.call(ApiCall.post(ROOT + "/plan/kit/mailed-sheet", sheet)).require(202);
    }

    void remove(Way way) {
        api.call(ApiCall.delete(ROOT + "/plan/" + way.path())).require(204);
    }

    /** Takes the way as who has lost all else would, up to where it would be used. */
    void rehearse(Way way, Secret key) {
        byte[] body = Json.bytes(Json.object().put("proof", way.proof(key)));
        Members answer = api.call(ApiCall.repeatablePost(ROOT + "/" + way.path() + "/openings", body))
                .require(200)
                .members("accountId", "wrap");
        if (!answer.id("accountId").equals(keyring.accountId())) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the way leads to another account");
        }
        try (Secret recovery = way.unwrap(key, keyring.accountId(), answer.text("wrap"))) {
            if (!recovery.equals(keyring.secrets().recovery())) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "the way leads to another recovery key");
            }
        }
    }

    private String wrap(Way way, Secret key) {
        return KeyWrap.seal(
                key, way.context(keyring.accountId()), keyring.secrets().recovery(), random);
    }
}
