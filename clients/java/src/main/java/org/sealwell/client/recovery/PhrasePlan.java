package org.sealwell.client.recovery;

import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.json.Json;

/** The account's recovery phrase as the recovery service keeps it. */
public final class PhrasePlan {
    private final RecoveryPlan plan;

    public PhrasePlan(RecoveryPlan plan) {
        this.plan = plan;
    }

    /** Asks the service. */
    public PhraseState state() {
        return plan.read().phraseVersion() > 0 ? PhraseState.READY : PhraseState.MISSING;
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
        return make("If-Match", "\"" + plan.read().phraseVersion() + "\"");
    }

    /** Tries the words without using them up; see {@code Session.rehearsePhrase}. */
    public void rehearse(RecoveryPhrase phrase) {
        plan.rehearse(Way.PHRASE, phrase.key());
    }

    private RecoveryPhrase make(String condition, String value) {
        RecoveryPhrase phrase = RecoveryPhrase.random(plan.random());
        plan.store(Way.PHRASE, phrase.key(), Json.object(), condition, value);
        return phrase;
    }
}
