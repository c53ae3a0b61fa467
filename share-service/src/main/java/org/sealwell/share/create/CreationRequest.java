package org.sealwell.share.create;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.pepper.Email;
import org.sealwell.platform.pepper.Kdf;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.share.content.EnvelopePieces;
import org.sealwell.share.placement.MailWishes;
import org.sealwell.share.placement.PublicJwk;

/**
 * Body of {@code POST /shares}: all that makes a share. What is left out means: seven days, as often as wanted, no password, no
 * addresses, mails about everything.
 */
@Schema(name = "ShareCreation")
public record CreationRequest(
        @NotNull @Base64Url(bytes = 16) String shareId,
        @NotNull @Base64Url(bytes = 32) String linkProofHash,
        @NotNull @Base64Url(bytes = 32) String serverHalf,

        @NotNull @EnvelopePieces
        @Schema(description = "A sealed envelope, cut into texts of at most 1 MiB that follow each other; 8 MiB in all")
        List<String> content,

        @NotNull @Envelope(max = 4_096) String note,
        @NotNull @Valid PublicJwk agree,
        @Nullable Instant expiresAt,
        @Nullable @Min(1) @Max(10_000) Integer maxOpens,
        @Nullable @Valid PasswordGate password,
        @Nullable @Size(min = 1, max = 20) List<@NotNull @Email String> emails,
        @Nullable @Valid MailWishes mails) {

    /** A password of the link: how its key is derived, and the hash of its proof. */
    public record PasswordGate(
            @NotNull @Base64Url(bytes = 16) String salt,
            @NotNull @Valid Kdf kdf,
            @NotNull @Base64Url(bytes = 32) String proofHash) {
        @Override
        public String toString() {
            return "PasswordGate[redacted]";
        }
    }

    @Override
    public String toString() {
        return "CreationRequest[redacted]";
    }
}
