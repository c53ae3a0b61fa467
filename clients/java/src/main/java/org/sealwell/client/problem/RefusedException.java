package org.sealwell.client.problem;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refusal that the server may give (RFC 9457), e.g. {@code credentials-refused} or {@code quota-exceeded}. */
public final class RefusedException extends SealwellException {
    /** One reason of an {@code invalid-request}: a JSON pointer into the body that was sent, and what is wrong there. */
    public record FieldError(String pointer, String detail) {
        public FieldError {
            Objects.requireNonNull(pointer, "pointer is null");
            Objects.requireNonNull(detail, "detail is null");
        }
    }

    private final String type;
    private final int status;
    private final transient @Nullable Duration retryAfter;
    private final transient List<FieldError> errors;

    public RefusedException(String type, int status, @Nullable Duration retryAfter, List<FieldError> errors) {
        super("refused: " + type + " (" + status + ")");
        this.type = Objects.requireNonNull(type, "type is null");
        this.status = status;
        this.retryAfter = retryAfter;
        this.errors = List.copyOf(errors);
    }

    /** The problem's short name from the registry, e.g. {@code credentials-refused}; {@code unknown} without one. */
    public String type() {
        return type;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** How long to wait before another try, where the server said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The reasons of an {@code invalid-request}; otherwise empty. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Whether this is that problem. */
    public boolean is(String shortType) {
        return type.equals(shortType);
    }
}
