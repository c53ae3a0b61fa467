package org.sealwell.share.content;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An answer that is written as it comes. Whoever sees it whole sees one document; one that breaks off ends its connection. */
public record StreamedText(Multi<byte[]> parts) {

    /** 200, to be kept by nobody. */
    public Response toResponse(String mediaType) {
        return Response.ok(this, mediaType)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
