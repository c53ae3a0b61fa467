package org.sealwell.share.proof;

import java.time.Duration;
import org.sealwell.share.share.Share;

/** What came of showing a link. */
public sealed interface Admitted {

    /** The link is the share's, and the share has not come to its end. */
    record Recognised(Share share) implements Admitted {}

    /** There is no such share, or it is over, or the link is not its own: nobody is told which. */
    record Unknown() implements Admitted {}

    /** Too often. */
    record Throttled(Duration retryAfter) implements Admitted {}
}
