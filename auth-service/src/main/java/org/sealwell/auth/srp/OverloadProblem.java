package org.sealwell.auth.srp;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sealwell.auth.srp.SrpPool.OverloadedException;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Problem;

/** Overload is broken infrastructure, not an outcome of a use case: it is told in one place. */
class OverloadProblem {

    @ServerExceptionMapper
    Response overloaded(OverloadedException overloaded) {
        return Problem.of(ProblemType.OVERLOADED, Duration.ofSeconds(2)).toResponse();
    }
}
