package org.sealwell.auth.account;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.caller.CurrentCaller;
import org.sealwell.platform.problem.Base64Url;
import org.sealwell.platform.problem.Problem;

/** What the owner reads of their account, and the public record that others read. */
@Path("/api/auth/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
@Authenticated
public class AccountResource {

    private final Accounts accounts;
    private final AddressBook addresses;
    private final CurrentCaller current;

    @Inject
    AccountResource(Accounts accounts, AddressBook addresses, CurrentCaller current) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.current = current;
    }

    @GET
    @Path("/account")
    @Operation(summary = "The caller's account")
    @APIResponseSchema(value = AccountAnswer.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> account() {
        return accounts.findLiving(current.caller().accountId()).chain(found -> found.map(this::describe)
                .orElseGet(() -> Uni.createFrom().item(notFound())));
    }

    private Uni<Response> describe(Account account) {
        return addresses.decrypt(account.emailCipher()).map(email -> Response.ok(new AccountAnswer(
                        account.id(),
                        email.text(),
                        account.createdAt(),
                        account.credentialVersion(),
                        Optional.ofNullable(account.keyring())
                                .map(Keyring::epoch)
                                .orElse(0)))
                .build());
    }

    @GET
    @Path("/account/keyring")
    @Operation(summary = "The caller's wrapped keys")
    @APIResponseSchema(
            value = KeyringAnswer.class,
            responseCode = "200",
            responseDescription = "The keyring, with an ETag")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> keyring(@Context Request request) {
        return accounts.findLiving(current.caller().accountId())
                .map(found -> found.map(account -> keyring(account, request)).orElseGet(AccountResource::notFound));
    }

    private static Response keyring(Account account, Request request) {
        Keyring keyring = account.keyring();
        if (keyring == null) {
            return notFound();
        }
        EntityTag tag = new EntityTag(account.credentialVersion() + "." + keyring.epoch() + "."
                + keyring.record().size());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(new KeyringAnswer(keyring, account.credentialVersion()))
                        .tag(tag)
                        .build();
    }

    @GET
    @Path("/accounts/{id}/record")
    @Operation(summary = "An account's signed public keys")
    @APIResponseSchema(
            value = RecordAnswer.class,
            responseCode = "200",
            responseDescription = "The chain of signed records, oldest first")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> record(@NotNull @Base64Url(bytes = 16) @org.jboss.resteasy.reactive.RestPath String id) {
        return accounts.findLiving(id).map(found -> found.map(Account::keyring)
                .map(keyring ->
                        Response.ok(new RecordAnswer(id, keyring.record())).build())
                .orElseGet(AccountResource::notFound));
    }

    private static Response notFound() {
        return Problem.of(ProblemType.NOT_FOUND).toResponse();
    }

    /** Answer of {@code GET /account}. */
    public record AccountAnswer(String accountId, String email, Instant createdAt, int credentialVersion, int epoch) {}

    /** Answer of {@code GET /account/keyring}. */
    public record KeyringAnswer(Keyring keyring, int credentialVersion) {}

    /** Answer of {@code GET /accounts/{id}/record}. */
    public record RecordAnswer(String accountId, List<String> record) {}
}
