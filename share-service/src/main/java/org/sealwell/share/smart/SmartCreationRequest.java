package org.sealwell.share.smart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Envelope;
import org.sealwell.share.content.EnvelopePieces;
import org.sealwell.share.placement.MailWishes;
import org.sealwell.share.placement.PublicJwk;

/**
 * Body of {@code POST /smart-links}. What is left out means: seven days, no flags, no passcode, mails about everything. The link's key and
 * label are in its payload, which never comes here.
 *
 * @param secretHash b64u of the SHA-256 of the secret in the link's URL, from which the share's id follows
 * @param longTerm flag L
 * @param direct flag U: one file, no manifest, no passcode
 * @param passcode in clear, as visitors will send it: flag P
 */
@Schema(name = "SmartLinkCreation")
public record SmartCreationRequest(
        @NotNull @Base64Url(bytes = 32) String secretHash,
        @NotNull @Size(min = 1, max = MOST_FILES) List<@NotNull @Valid SmartFile> files,
        @NotNull @Envelope(max = 4_096) String note,
        @NotNull @Valid PublicJwk agree,
        @Nullable Instant expiresAt,
        @Nullable Boolean longTerm,
        @Nullable Boolean direct,
        @Nullable @Size(min = 4, max = LONGEST_PASSCODE) String passcode,
        @Nullable @Valid MailWishes mails) {

    static final int MOST_FILES = 8;
    static final int LONGEST_PASSCODE = 128;

    /** A file of {@code application/fhir+json}. */
    @Schema(name = "SmartLinkFile")
    public record SmartFile(
            @NotNull @EnvelopePieces
            @Schema(
                    description =
                            "A compact JWE (dir, A256GCM), cut into texts of at most 1 MiB that follow each other; all files together 8 MiB")
            List<String> content) {

        long length() {
            return content.stream().mapToLong(String::length).sum();
        }

        @Override
        public String toString() {
            return "SmartFile[redacted]";
        }
    }

    boolean isLongTerm() {
        return Boolean.TRUE.equals(longTerm);
    }

    boolean isDirect() {
        return Boolean.TRUE.equals(direct);
    }

    List<String> texts() {
        return files.stream().flatMap(file -> file.content().stream()).toList();
    }

    @Override
    public String toString() {
        return "SmartCreationRequest[redacted]";
    }
}
