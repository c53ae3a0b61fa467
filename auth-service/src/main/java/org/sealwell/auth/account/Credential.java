package org.sealwell.auth.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.sealwell.auth.srp.SrpGroup;
import org.sealwell.platform.pepper.Kdf;
import org.sealwell.platform.problem.Base64Url;

/** What proves a password without telling it: salt, key derivation and SRP verifier. */
public record Credential(
        @NotNull @Base64Url(bytes = 16) String salt,
        @NotNull @Valid Kdf kdf,

        @NotNull @Base64Url(bytes = SrpGroup.BYTES) @Verifier
        String verifier) {

    @Override
    public String toString() {
        return "Credential[redacted]";
    }
}
