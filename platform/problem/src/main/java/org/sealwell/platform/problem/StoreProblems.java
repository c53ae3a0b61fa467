package org.sealwell.platform.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sealwell.contracts.problem.ProblemType;

/** A store that is away for a moment: the caller may come again, and is told when. */
class StoreProblems {

    private static final Logger LOG = Logger.getLogger(StoreProblems.class);
    private static final Duration SOON = Duration.ofSeconds(2);

    @ServerExceptionMapper({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoConnectionPoolClearedException.class,
        MongoExecutionTimeoutException.class
    })
    Response away(RuntimeException failure) {
        LOG.warnf("The store is away (%s)", failure.getClass().getSimpleName());
        return Problem.of(ProblemType.SERVICE_UNAVAILABLE, SOON).toResponse();
    }
}
