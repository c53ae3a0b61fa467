package org.sealwell.platform.caller;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Hands a resource the current {@link Caller}. Asked only behind {@code @Authenticated}, where a verified token is certain. */
@RequestScoped
public class CurrentCaller {

    private final JsonWebToken token;

    @Inject
    CurrentCaller(JsonWebToken token) {
        this.token = token;
    }

    public Caller caller() {
        Object session = token.getClaim(Caller.SESSION_CLAIM);
        if (token.getSubject() == null || !(session instanceof String sessionId)) {
            throw new UnauthorizedException();
        }
        return new Caller(token.getSubject(), sessionId);
    }
}
