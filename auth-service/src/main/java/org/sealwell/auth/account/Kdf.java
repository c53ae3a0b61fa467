package org.sealwell.auth.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a client derives its root key. {@code argon2id} has {@code m} (KiB), {@code t} and {@code p}; {@code pbkdf2-sha256} has
 * {@code rounds}. The server holds clients to the same floors and ceilings that they hold the server to.
 */
@Schema(examples = "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kdf(
        @NotNull String alg,
        @Nullable Integer m,
        @Nullable Integer t,
        @Nullable Integer p,
        @Nullable Integer rounds) {

    public static final Kdf ARGON2ID = new Kdf("argon2id", 65_536, 3, 1, null);
    public static final Kdf PBKDF2 = new Kdf("pbkdf2-sha256", null, null, null, 600_000);

    @AssertTrue(message = "must be argon2id or pbkdf2-sha256 within the protocol's floors and ceilings") @Schema(hidden = true)
    boolean isWithinTheProtocol() {
        if (alg == null) {
            return true;
        }
        return switch (alg) {
            case "argon2id" -> within(m, 65_536, 1_048_576) && within(t, 3, 16) && within(p, 1, 1) && rounds == null;
            case "pbkdf2-sha256" -> within(rounds, 600_000, 10_000_000) && m == null && t == null && p == null;
            default -> false;
        };
    }

    private static boolean within(@Nullable Integer value, int floor, int ceiling) {
        return value != null && value >= floor && value <= ceiling;
    }
}
