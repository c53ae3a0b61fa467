package org.sealwell.share.placement;

import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.share.share.Share;

/** What came of making a share. */
public sealed interface Placement {

    /** It is there, now or since the same request came before. */
    record Created(Share share) implements Placement {}

    /** The id has been used with another body, by whomever. */
    record Conflict() implements Placement {}

    /** The account's quota does not hold it. */
    record OverQuota(int shares, long bytes) implements Placement {}

    /** A member does not make sense. */
    record Senseless(FieldError error) implements Placement {}

    /** The account has been deleted. */
    record Gone() implements Placement {}

    /** More is being computed than can be waited for. */
    record Overloaded() implements Placement {}
}
