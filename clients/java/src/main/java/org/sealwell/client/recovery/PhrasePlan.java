package org.sealwell.client.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.SessionApi;

/** The account's recovery phrase as the recovery service keeps it. */
public final class PhrasePlan {
    private static final String PLAN = "/api/recovery/v1/plan";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final SecureRandom random;

    public PhrasePlan(SessionApi api, OpenKeyring keyring, SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.random = random;
    }

    /** Asks the service. */
    public PhraseState state() {
        Members phrase = phrase();
        return switch (phrase.text("state")) {
            case "ready" -> PhraseState.READY;
            case "missing" -> PhraseState.MISSING;
            default -> throw phrase.wrong("state", "neither ready nor missing");
        };
    }

    /**
     * Makes the account's first phrase and stores its wrap of the recovery key. {@code precondition-failed} when there is
     * one already.
     */
    public RecoveryPhrase makeFirst() {
        return make("If-None-Match", "*");
    }

    /** Makes a new phrase; the old words open nothing from then on. */
    public RecoveryPhrase replace() {
        return make("If-Match", "\"" + phrase().number("version") + "\"");
    }

    private Members phrase() {
        Members plan = api.call(ApiCall.get(PLAN)).require(200).members("phrase", "waysThatWorkToday");
        plan.number("waysThatWorkToday");
        Members phrase = plan.members("phrase", "state", "version", "createdAt", "updatedAt");
        if (phrase.number("version") > 0) {
            phrase.read("createdAt", Instant::parse);
            phrase.read("updatedAt", Instant::parse);
        }
        return phrase;
    }

    private RecoveryPhrase make(String condition, String value) {
        RecoveryPhrase phrase = RecoveryPhrase.random(random);
        ObjectNode body = Json.object().put("wrap", wrap(phrase)).put("proofHash", phrase.proofHash());
        ApiAnswer answer = api.call(ApiCall.put(PLAN + "/phrase", body).with(condition, value));
        answer.require(200, 201);
        return phrase;
    }

    private String wrap(RecoveryPhrase phrase) {
        byte[] recovery = keyring.secrets().recovery().copyBytes();
        try (EnvelopeKey key = EnvelopeKey.of(phrase.key())) {
            return key.seal(Contexts.byPhrase(keyring.accountId()), recovery, random);
        } finally {
            Arrays.fill(recovery, (byte) 0);
        }
    }
}
