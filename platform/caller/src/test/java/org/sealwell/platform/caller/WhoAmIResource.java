package org.sealwell.platform.caller;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A service that says whom it took its caller for. */
@Path("/who-am-i")
public class WhoAmIResource {

    @Inject
    CurrentCaller current;

    @GET
    @Authenticated
    public Caller whoAmI() {
        return current.caller();
    }

    /** What a resource does that forgot to ask for a token. */
    @GET
    @Path("/unguarded")
    public Caller unguarded() {
        return current.caller();
    }
}
