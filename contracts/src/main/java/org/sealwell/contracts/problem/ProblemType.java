package org.sealwell.contracts.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every refusal a caller may receive, as the constant part of an RFC 9457 problem document. Type, title and status never vary with
 * the request, so that refusals which would tell accounts apart are the same bytes. {@code problems.md} beside this module is
 * this list for people; a test keeps the two equal.
 */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The body is not well-formed JSON"),
    INVALID_REQUEST(400, "A member of the request is missing, unknown or out of range"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    CREDENTIALS_REFUSED(401, "The login proof was refused"),
    REFRESH_REFUSED(401, "The refresh token was refused"),
    SHARE_PROOF_NEEDED(401, "The link alone does not open this share"),
    SHARE_PASSWORD_REFUSED(401, "The share's password is wrong"),
    FORBIDDEN(403, "This is not allowed to the caller"),
    CODE_REFUSED(403, "The code is wrong, spent or too old"),
    TICKET_REFUSED(403, "The ticket is wrong, spent or too old"),
    SIGNATURE_REFUSED(403, "The signed request was refused"),
    RECOVERY_REFUSED(403, "The recovery proof leads nowhere"),
    NOT_YET(403, "The time for this has not come"),
    QUOTA_EXCEEDED(403, "The vault's quota does not hold this commit"),
    SHARE_LOCKED(403, "The share is locked after too many wrong passwords"),
    SHARE_QUOTA_EXCEEDED(403, "The account's quota does not hold this share"),
    GUARDIAN_QUOTA_EXCEEDED(403, "There are as many trusted contacts as an account may have"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types is offered"),
    REGISTRATION_CONFLICT(409, "The ticket has been used for another account"),
    STALE_CREDENTIALS(409, "The credentials have changed meanwhile"),
    OBJECTION_OPEN(409, "The last reset may still be objected to"),
    COMMIT_CONFLICT(409, "Another commit came first"),
    CHECKPOINT_STALE(409, "A newer checkpoint is stored"),
    SHARE_CONFLICT(409, "The share's id has been used with another body"),
    SHARE_ENDED(409, "The share has come to its end"),
    GUARDIAN_CONFLICT(409, "The trusted contact is not in a state for this"),
    SHEET_MAILED(409, "A sheet of this kit has gone out by mail"),
    REQUEST_RUNNING(409, "Another recovery is under way"),
    REQUEST_ENDED(409, "The recovery has come to its end"),
    REVISION_PRUNED(410, "The body of this revision is no longer kept"),
    PRECONDITION_FAILED(412, "The resource is not in the expected state"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than allowed"),
    COMMIT_TOO_LARGE(413, "The commit holds more than allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not supported"),
    DIGEST_MISMATCH(422, "The digest is not that of the changes"),
    REVISION_NOT_NEXT(422, "A revision is not the item's next"),
    CHECKPOINT_AHEAD(422, "The checkpoint is beyond the head"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something failed on our side"),
    OVERLOADED(503, "Too busy to take this now"),
    SERVICE_UNAVAILABLE(503, "The service is away for a moment"),
    GATEWAY_TIMEOUT(504, "The service did not answer in time");

    private static final String PREFIX = "urn:sealwell:problem:";

    private final int status;
    private final String title;
    private final URI type;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
        this.type = URI.create(PREFIX + slug());
    }

    /** The HTTP status, always the same for this type. */
    public int status() {
        return status;
    }

    /** A short English sentence for people; programs go by {@link #type()}. */
    public String title() {
        return title;
    }

    /** The identifier, {@code urn:sealwell:problem:<slug>}. It is never dereferenced. */
    public URI type() {
        return type;
    }

    /** The last part of {@link #type()}, for example {@code commit-conflict}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
