package org.sealwell.share.create;

import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.share.Share;

/** What came of making a share. */
sealed interface CreationOutcome {

    /** It is there, now or since the same request came before. */
    record Created(Share share) implements CreationOutcome {}

    /** The id has been used with another body, by whomever. */
    record Conflict() implements CreationOutcome {}

    /** The account's quota does not hold it. */
    record OverQuota(int shares, long bytes) implements CreationOutcome {}

    /** A member does not make sense. */
    record Senseless(FieldError error) implements CreationOutcome {}

    /** The account has been deleted. */
    record Gone() implements CreationOutcome {}
}
