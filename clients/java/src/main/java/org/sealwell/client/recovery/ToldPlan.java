package org.sealwell.client.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sealwell.client.json.Members;

/**
 * The plan as the service tells it, read whole whichever part is wanted.
 *
 * @param phraseVersion 0 without one
 * @param kitVersion 0 without one
 */
record ToldPlan(long phraseVersion, long kitVersion, Optional<KitState> kit) {
    private static final Set<String> HEALTH = Set.of("missing", "ready", "tight", "broken");

    static ToldPlan read(Members plan) {
        requireForms(plan);
        Members phrase = plan.members("phrase", "state", "version", "createdAt", "updatedAt");
        Members kit = plan.members("kit", "state", "version", "needed", "count", "createdAt", "updatedAt");
        long phraseVersion = version(phrase);
        long kitVersion = version(kit);
        plan.number("waysThatWorkToday");
        if (kitVersion == 0) {
            return new ToldPlan(phraseVersion, 0, Optional.empty());
        }
        KitState state = new KitState(kit.number("needed"), kit.number("count"), kit.read("updatedAt", Instant::parse));
        return new ToldPlan(phraseVersion, kitVersion, Optional.of(state));
    }

    /** What it tells of capsule and contacts is read for its form only: both are asked for where they can be checked. */
    private static void requireForms(Members plan) {
        Members capsule =
                plan.members("capsule", "state", "version", "opensAt", "waitSeconds", "createdAt", "updatedAt");
        if (version(capsule) > 0) {
            capsule.read("opensAt", Instant::parse);
            capsule.number("waitSeconds");
        }
        Members guardians = plan.members("guardians", "state", "needed", "count", "helpers", "request");
        guardians.numberOrNull("needed");
        guardians.numberOrNull("count");
        guardians.number("helpers");
        guardians.textOrNull("request");
        if (!HEALTH.contains(guardians.text("state"))) {
            throw guardians.wrong("state", "no state of contacts");
        }
    }

    private static long version(Members way) {
        long version = way.number("version");
        if (!way.text("state").equals(version == 0 ? "missing" : "ready")) {
            throw way.wrong("state", "not what the version says");
        }
        if (version > 0) {
            way.read("createdAt", Instant::parse);
            way.read("updatedAt", Instant::parse);
        }
        return version;
    }
}
