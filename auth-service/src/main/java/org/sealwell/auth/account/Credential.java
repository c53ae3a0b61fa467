package org.sealwell.auth.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sealwell.auth.B64;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.platform.problem.Base64Url;

/** What proves a password without telling it: salt, key derivation and SRP verifier. */
public record Credential(
        @NotNull @Base64Url(bytes = 16) String salt,
        @NotNull @Valid Kdf kdf,
        @NotNull @Base64Url(bytes = SrpGroup.BYTES) String verifier) {

    /** Group elements 0, 1 and N-1 would let anybody in. */
    @AssertTrue(message = "verifier must be a group element") @Schema(hidden = true)
    boolean isVerifierInTheGroup() {
        try {
            return verifier == null || isGroupElement(new BigInteger(1, B64.decode(verifier)));
        } catch (IllegalArgumentException notBase64) {
            // The other constraint says so.
            return true;
        }
    }

    @Override
    public String toString() {
        return "Credential[redacted]";
    }

    private static boolean isGroupElement(BigInteger v) {
        return v.compareTo(BigInteger.TWO) >= 0 && v.compareTo(SrpGroup.N.subtract(BigInteger.ONE)) < 0;
    }
}
