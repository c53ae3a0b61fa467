package org.sealwell.auth.reset;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;

/**
 * The wrapped keys for who has the recovery key. The proof finds the account, so that nobody has to say, and nobody can ask about, an
 * address.
 */
@Path("/api/auth/v1/recovery/keyring")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recovery")
public class KeyringResource {

    private final Accounts accounts;
    private final AddressBook addresses;

    @Inject
    KeyringResource(Accounts accounts, AddressBook addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @POST
    @Operation(summary = "The wrapped keys of the account whose recovery key is proven")
    @APIResponseSchema(
            value = KeyringAnswer.class,
            responseCode = "200",
            responseDescription = "The account, its address and its wrapped keys")
    @APIResponse(responseCode = "403", description = "recovery-refused")
    public Uni<Response> show(@NotNull @Valid ProofRequest request) {
        return accounts.findByRecoveryProof(hash(request.proof()))
                .chain(found -> found.map(this::show).orElseGet(() -> Uni.createFrom()
                        .item(Problem.of(ProblemType.RECOVERY_REFUSED).toResponse())));
    }

    private Uni<Response> show(Account account) {
        Keyring keyring = requireNonNull(account.keyring(), "a living account has a keyring");
        return addresses.decrypt(account.emailCipher()).map(email -> Response.ok(
                        new KeyringAnswer(account.id(), email.text(), account.credentialVersion(), keyring))
                .header("Cache-Control", "no-store")
                .build());
    }

    private static String hash(String proof) {
        try {
            return B64.encode(MessageDigest.getInstance("SHA-256").digest(B64.decode(proof)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Body of {@code POST /recovery/keyring}. */
    public record ProofRequest(
            @NotNull @Base64Url(bytes = 32) String proof) {
        @Override
        public String toString() {
            return "ProofRequest[redacted]";
        }
    }

    /** Answer of {@code POST /recovery/keyring}. */
    @Schema(name = "RecoveryKeyring")
    public record KeyringAnswer(String accountId, String email, int credentialVersion, Keyring keyring) {
        @Override
        public String toString() {
            return "KeyringAnswer[redacted]";
        }
    }
}
