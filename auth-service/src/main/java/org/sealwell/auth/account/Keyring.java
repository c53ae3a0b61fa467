package org.sealwell.auth.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sealwell.platform.problem.Envelope;

/** The wrapped keys of an account, opaque here. {@code record} is the chain of signed account records, newest last. */
public record Keyring(
        @Min(1) @Max(1_000_000) int epoch,
        @NotNull @Envelope(max = WRAP) String byPassword,
        @NotNull @Envelope(max = WRAP) String byRecovery,
        @NotNull @Size(max = 8) List<@NotNull @Valid Previous> previous,
        @NotNull @Envelope(max = SECRETS) String secrets,
        @NotNull @Size(min = 1, max = 64) List<@NotNull @Size(max = RECORD) String> record) {

    public static final int WRAP = 1_024;
    private static final int SECRETS = 8_192;
    private static final int RECORD = 4_096;

    public Keyring withPasswordWrap(String wrap) {
        return new Keyring(epoch, wrap, byRecovery, previous, secrets, record);
    }

    /** What is left of a deleted account's: public keys, no secrets. */
    public Keyring recordOnly() {
        return new Keyring(epoch, "", "", List.of(), "", record);
    }

    /** The account key of an earlier epoch, wrapped under the one after. */
    public record Previous(
            @Min(1) @Max(1_000_000) int epoch,
            @NotNull @Envelope(max = WRAP) String wrap) {}

    @Override
    public String toString() {
        return "Keyring[epoch " + epoch + "]";
    }
}
