package org.sealwell.client.recovery;

import java.time.Instant;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/** The account's recovery phrase as the recovery service keeps it. */
public final class PhrasePlan {
    private final RecoveryPlan plan;

    public PhrasePlan(RecoveryPlan plan) {
        this.plan = plan;
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

    /** Tries the words without using them up; see {@code Session.rehearsePhrase}. */
    public void rehearse(RecoveryPhrase phrase) {
        plan.rehearse(Way.PHRASE, phrase.key());
    }

    private Members phrase() {
        Members phrase = plan.read().members("phrase", "state", "version", "createdAt", "updatedAt");
        if (phrase.number("version") > 0) {
            phrase.read("createdAt", Instant::parse);
            phrase.read("updatedAt", Instant::parse);
        }
        return phrase;
    }

    private RecoveryPhrase make(String condition, String value) {
        RecoveryPhrase phrase = RecoveryPhrase.random(plan.random());
        plan.store(Way.PHRASE, phrase.key(), Json.object(), condition, value);
        return phrase;
    }
}
