package org.sealwell.platform.problem;

import static org.sealwell.contracts.problem.ProblemType.FORBIDDEN;
import static org.sealwell.contracts.problem.ProblemType.INTERNAL_ERROR;
import static org.sealwell.contracts.problem.ProblemType.INVALID_REQUEST;
import static org.sealwell.contracts.problem.ProblemType.MALFORMED_REQUEST;
import static org.sealwell.contracts.problem.ProblemType.METHOD_NOT_ALLOWED;
import static org.sealwell.contracts.problem.ProblemType.NOT_ACCEPTABLE;
import static org.sealwell.contracts.problem.ProblemType.NOT_FOUND;
import static org.sealwell.contracts.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static org.sealwell.contracts.problem.ProblemType.UNAUTHENTICATED;
import static org.sealwell.contracts.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sealwell.contracts.problem.ProblemType;

/** What the framework throws, as problems. Messages of exceptions stay here: they may quote the request. */
class ExceptionProblems {

    private static final Logger LOG = Logger.getLogger(ExceptionProblems.class);

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        return Problem.invalid(FieldErrors.of(violations)).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JsonMappingException mapping) {
        return mapping(mapping).toResponse();
    }

    /** The framework has a mapper of its own for these, which shows the value back: this one is as specific, and comes first. */
    @ServerExceptionMapper(priority = 1)
    Response unreadable(MismatchedInputException mapping) {
        return mapping(mapping).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response unreadable(JsonProcessingException malformed) {
        return Problem.of(MALFORMED_REQUEST).toResponse();
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class
    })
    Response unauthenticated(SecurityException refused) {
        return Problem.of(UNAUTHENTICATED).toResponse();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(SecurityException refused) {
        return Problem.of(FORBIDDEN).toResponse();
    }

    @ServerExceptionMapper
    Response refusedByFramework(WebApplicationException refusal) {
        return switch (refusal.getCause()) {
            case JsonMappingException mapping -> mapping(mapping).toResponse();
            case JsonProcessingException malformed ->
                Problem.of(MALFORMED_REQUEST).toResponse();
            case null, default ->
                Problem.of(typeOf(refusal.getResponse().getStatus())).toResponse();
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable bug) {
        LOG.errorf("Unexpected %s at %s", bug.getClass().getName(), placeOf(bug));
        LOG.debug("The whole of it", bug);
        return Problem.of(INTERNAL_ERROR).toResponse();
    }

    private static Problem mapping(JsonMappingException mapping) {
        return isMalformed(mapping) ? Problem.of(MALFORMED_REQUEST) : Problem.invalid(FieldErrors.of(mapping));
    }

    /** A parse error inside a member arrives wrapped, with a path; what is broken is still the document. So it is after its end. */
    private static boolean isMalformed(JsonMappingException mapping) {
        return mapping.getCause() instanceof StreamReadException
                || mapping.getCause() instanceof StreamConstraintsException
                || (mapping.getPath().isEmpty() && mapping.getOriginalMessage().startsWith("Trailing token"));
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }

    /** Where it was thrown and what caused it, in types and lines only: a message may hold what somebody sent. */
    private static String placeOf(Throwable bug) {
        StringBuilder place = new StringBuilder();
        for (Throwable cause = bug; cause != null && place.length() < 2_000; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            place.append(cause == bug ? "" : " caused by " + cause.getClass().getName() + " at ")
                    .append(trace.length == 0 ? "an unknown place" : trace[0]);
        }
        return place.toString();
    }
}
