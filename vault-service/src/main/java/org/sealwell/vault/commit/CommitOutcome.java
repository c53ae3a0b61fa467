package org.sealwell.vault.commit;

import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.vault.ledger.Tip;

/** What came of a commit. */
sealed interface CommitOutcome {

    /** It is the new head. */
    record Added(Tip tip) implements CommitOutcome {}

    /** The very same commit was added before: its answer may have been lost. */
    record AddedBefore(Tip tip) implements CommitOutcome {}

    /** Another came first. */
    record Conflict(Tip head) implements CommitOutcome {}

    /** More changes or bytes than one commit holds. */
    record TooLarge() implements CommitOutcome {}

    /** The digest is not that of the changes. */
    record DigestMismatch() implements CommitOutcome {}

    /** A change does not follow what the item is. */
    record NotNext(String itemId, int expected) implements CommitOutcome {}

    /** A change makes no sense for the item as it is. */
    record Senseless(FieldError error) implements CommitOutcome {}

    /** The vault would hold more than its quota. */
    record OverQuota(long bytes, long items) implements CommitOutcome {}

    /** The account has been deleted. */
    record Gone() implements CommitOutcome {}
}
