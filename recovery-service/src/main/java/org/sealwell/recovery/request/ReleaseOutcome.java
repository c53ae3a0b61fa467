package org.sealwell.recovery.request;

import java.time.Duration;
import org.sealwell.platform.problem.Problem;
import org.sealwell.recovery.request.RequestResource.ReleaseAnswer;

/** What came of asking for what contacts and service have. */
sealed interface ReleaseOutcome {

    /** It is handed out. */
    record Released(ReleaseAnswer answer) implements ReleaseOutcome {}

    /** Contacts are still asked, or their time is to come. */
    record NotYet(Duration left) implements ReleaseOutcome {}

    /** It cannot be. */
    record Refused(Problem problem) implements ReleaseOutcome {}
}
