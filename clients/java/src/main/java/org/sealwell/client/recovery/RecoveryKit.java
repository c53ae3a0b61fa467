package org.sealwell.client.recovery;

import java.util.List;
import java.util.Optional;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.crypto.slip39.Slip39;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.RefusedException;

/**
 * Sheets of words (SLIP-0039), of which some are enough to come back in: to be kept in different places, so that neither fire nor thief
 * finds enough. Their secret wraps the recovery key; the service has the wrap and none of the sheets.
 */
public final class RecoveryKit {
    private final RecoveryPlan plan;

    public RecoveryKit(RecoveryPlan plan) {
        this.plan = plan;
    }

    /** The kit in the account's plan, if there is one. */
    public Optional<KitState> state() {
        return plan.read().kit();
    }

    /**
     * Makes a kit, in the place of one that there may be: its sheets open nothing from then on.
     *
     * @param needed how many sheets shall be enough, from 2
     * @param count how many there shall be, up to 16
     * @return the sheets, 33 words each: show them once
     * @throws RefusedException {@code precondition-failed} when another device has made one at the same time
     */
    public List<String> make(int needed, int count) {
        long version = plan.read().kitVersion();
        try (Secret key = Secret.random(plan.random())) {
            List<String> sheets = Slip39.split(key, needed, count, plan.random());
            plan.store(
                    Way.KIT,
                    key,
                    Json.object().put("needed", needed).put("count", count),
                    version == 0 ? "If-None-Match" : "If-Match",
                    version == 0 ? "*" : "\"" + version + "\"");
            return sheets;
        }
    }

    /**
     * Has one sheet sent to the owner by mail. The service reads it on its way, and one is never enough; so it takes one of each kit.
     *
     * @param sheet 33 words
     * @throws ShareException when they are no sheet
     * @throws RefusedException {@code sheet-mailed} for a second one, {@code not-found} without a kit
     */
    public void mailSheet(String sheet) {
        plan.mailSheet(Json.object()
                .put("words", sheet)
                .put("number", Slip39.read(sheet).number()));
    }

    /** Takes the kit out of the plan; also when there is none. */
    public void remove() {
        plan.remove(Way.KIT);
    }

    /**
     * Tries sheets without using them up: shows the service their proof, and opens with them what it gives.
     *
     * @throws ShareException when they do not give a secret
     * @throws RefusedException {@code recovery-refused} when they are not, or no longer, this account's
     */
    public void rehearse(List<String> sheets) {
        try (Secret key = Slip39.combine(sheets)) {
            plan.rehearse(Way.KIT, key);
        }
    }
}
