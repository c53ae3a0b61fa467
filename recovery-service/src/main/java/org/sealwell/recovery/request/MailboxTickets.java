package org.sealwell.recovery.request;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sealwell.platform.caller.Caller;

/**
 * What auth-service gives to who reads an account's mailbox. The audience tells it from an access token: neither is ever taken for the
 * other, and what is verified here is remembered nowhere.
 */
@ApplicationScoped
class MailboxTickets {

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final JWTAuthContextInfo wanted;

    @Inject
    MailboxTickets(JWTAuthContextInfo access) {
        wanted = new JWTAuthContextInfo(access);
        wanted.setExpectedAudience(Set.of(Caller.RECOVERY_AUDIENCE));
    }

    /** The account whose mailbox it is for. The keys may have to be fetched: not on an event loop. */
    Uni<Optional<String>> account(String ticket) {
        return Uni.createFrom().item(() -> verify(ticket)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Optional<String> verify(String ticket) {
        try {
            return Optional.ofNullable(verifying.parse(ticket, wanted).getSubject());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
