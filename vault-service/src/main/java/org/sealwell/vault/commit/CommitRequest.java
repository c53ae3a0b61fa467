package org.sealwell.vault.commit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.vault.ledger.Change;

/** Body of {@code POST /commits}. {@code base} is the number of the commit before. */
public record CommitRequest(
        @Min(0) @Max(999_999_999_998L) long base,
        @NotNull @Base64Url(bytes = 32) String digest,
        @NotNull @Base64Url(bytes = 32) String mac,
        @NotNull @Size(min = 1) List<@NotNull @Valid ChangeRequest> changes) {

    static final int MOST_CHANGES = 500;
    static final int MOST_BYTES = 8 * 1024 * 1024;

    List<Change> toChanges() {
        return changes.stream().map(ChangeRequest::toChange).toList();
    }

    @Override
    public String toString() {
        return "CommitRequest[base " + base + "]";
    }

    /** One change. {@code put} has key, body and tokens; {@code rekey} a key; {@code delete} nothing. */
    public record ChangeRequest(
            @NotNull @Pattern(regexp = "put|delete|rekey", message = "must be put, delete or rekey") String op,

            @NotNull @Base64Url(bytes = 16) String itemId,
            @Min(1) @Max(MOST_REVISIONS + 1) int revision,
            @NotNull @Base64Url(bytes = 16) String collection,
            @Nullable @Envelope(max = MOST_KEY) String key,
            @Nullable @Envelope(max = MOST_BODY) String body,
            @Nullable @Size(max = MOST_TOKENS) List<@NotNull @Base64Url(bytes = 16) String> tokens) {

        private static final int MOST_REVISIONS = 10_000;
        private static final int MOST_KEY = 4 * 1024;
        private static final int MOST_BODY = 1024 * 1024;
        private static final int MOST_TOKENS = 64;

        @AssertTrue(message = "put has key, body and tokens, rekey has a key, delete has none of them") @Schema(hidden = true)
        boolean isComplete() {
            return switch (op) {
                case Change.PUT -> key != null && body != null && tokens != null;
                case Change.REKEY -> key != null && body == null && tokens == null;
                case Change.DELETE -> key == null && body == null && tokens == null;
                case null, default -> true;
            };
        }

        /** An item whose history is full can still be deleted. */
        @AssertTrue(message = "an item has at most " + MOST_REVISIONS + " revisions before it is deleted") @Schema(hidden = true)
        boolean isWithinHistory() {
            return revision <= MOST_REVISIONS || Change.DELETE.equals(op);
        }

        @AssertTrue(message = "tokens must be distinct and in ASCII order") @Schema(hidden = true)
        boolean isInOrder() {
            if (tokens == null || tokens.stream().anyMatch(Objects::isNull)) {
                return true;
            }
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i - 1).compareTo(tokens.get(i)) >= 0) {
                    return false;
                }
            }
            return true;
        }

        Change toChange() {
            return Change.whole(op, itemId, revision, collection, key, body, tokens);
        }
    }
}
