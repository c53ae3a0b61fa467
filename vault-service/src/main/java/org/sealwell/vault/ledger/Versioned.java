package org.sealwell.vault.ledger;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers that are the same until the account's vault changes (RFC 9110, 8.8.3 and 13.1.2). */
public final class Versioned {

    private Versioned() {}

    /** 304 when the client has it already, else null. */
    public static @Nullable Response unchanged(Request request, String version) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(new EntityTag(version));
        return unchanged == null ? null : privately(unchanged).build();
    }

    public static Response ok(Object entity, String version) {
        return privately(Response.ok(entity).tag(new EntityTag(version))).build();
    }

    private static Response.ResponseBuilder privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
