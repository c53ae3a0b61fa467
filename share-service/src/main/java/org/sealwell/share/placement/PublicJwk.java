package org.sealwell.share.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.sealwell.platform.problem.Base64Url;

/** The owner's public key for agreement, as in their account record (RFC 7517). */
public record PublicJwk(
        @NotNull @Pattern(regexp = "EC") String kty,
        @NotNull @Pattern(regexp = "P-256") String crv,
        @NotNull @Base64Url(bytes = 32) String x,
        @NotNull @Base64Url(bytes = 32) String y) {

    /** Nothing in it needs an escape. */
    public String text() {
        return "{\"kty\":\"" + kty + "\",\"crv\":\"" + crv + "\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
    }
}
