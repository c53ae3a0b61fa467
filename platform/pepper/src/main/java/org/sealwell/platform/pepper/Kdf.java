package org.sealwell.platform.pepper;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a client derives a key from a password. {@code argon2id} has {@code m} (KiB), {@code t} and {@code p}; {@code pbkdf2-sha256} has
 * {@code rounds}. The server holds clients to the same floors and ceilings that they hold the server to.
 */
@Schema(examples = "{\"alg\":\"argon2id\",\"m\":65536,\"t\":3,\"p\":1}")
@KdfBounds
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Kdf(
        String alg,
        @Nullable Integer m,
        @Nullable Integer t,
        @Nullable Integer p,
        @Nullable Integer rounds) {

    public static final Kdf ARGON2ID = new Kdf("argon2id", 65_536, 3, 1, null);
    public static final Kdf PBKDF2 = new Kdf("pbkdf2-sha256", null, null, null, 600_000);
}
