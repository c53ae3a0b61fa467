package org.sealwell.recovery.capsule;

import java.time.Duration;
import org.sealwell.recovery.capsule.CapsuleOpeningResource.CapsuleOpening;

/** What came of asking for a capsule. */
sealed interface CapsuleOutcome {

    /** Its date has come. */
    record Opened(CapsuleOpening opening) implements CapsuleOutcome {}

    /** The file is right, and the date is to come. */
    record NotYet(Duration left) implements CapsuleOutcome {}

    /** No capsule has this file. */
    record Unknown() implements CapsuleOutcome {}
}
