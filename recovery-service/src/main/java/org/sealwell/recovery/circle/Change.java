package org.sealwell.recovery.circle;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.sealwell.contracts.event.RecoveryEvent;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;

/** What comes of an act on a circle. */
public sealed interface Change {

    /** The circle as it is from now on, and what is told. */
    record Done(Circle circle, List<Told> told) implements Change {
        public Done and(Stream<Told> more) {
            return new Done(circle, Stream.concat(told.stream(), more).toList());
        }
    }

    /** It has been so before: the act came twice, or came to nothing. */
    record Same(Circle circle) implements Change {}

    /** It cannot be. */
    record Refused(Problem problem) implements Change {}

    /** @param events what is told */
    static Done done(Circle circle, RecoveryEvent... events) {
        return new Done(circle, Stream.of(events).<Told>map(Told.Of::new).toList());
    }

    static Change refused(ProblemType why) {
        return new Refused(Problem.of(why));
    }

    /** It cannot be now; after this time it may be. */
    static Change refused(ProblemType why, Duration retryAfter) {
        return new Refused(Problem.of(why, retryAfter));
    }
}
