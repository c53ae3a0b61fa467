package org.sealwell.auth.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.account.Accounts;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.proof.DeviceTokens;
import org.sealwell.auth.token.AccessTokens;
import org.sealwell.contracts.event.AuthEvent.RefreshReuseDetected;
import org.sealwell.platform.outbox.Outbox;

/**
 * Exchanges a refresh token for the next one. A token counts once; the same request again (same Idempotency-Key, soon enough) gets the
 * same answer, for answers get lost on the way; any other second use means that two hold it, and ends the session.
 */
@ApplicationScoped
class RefreshSession {

    private final Sessions sessions;
    private final Accounts accounts;
    private final AccessTokens accessTokens;
    private final DeviceTokens deviceTokens;
    private final Outbox outbox;
    private final Pepper pepper;
    private final Clock clock;
    private final AuthConfig.Sessions config;

    @Inject
    RefreshSession(
            Sessions sessions,
            Accounts accounts,
            AccessTokens accessTokens,
            DeviceTokens deviceTokens,
            Outbox outbox,
            Pepper pepper,
            Clock clock,
            AuthConfig config) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.deviceTokens = deviceTokens;
        this.outbox = outbox;
        this.pepper = pepper;
        this.clock = clock;
        this.config = config.sessions();
    }

    /** The next tokens, or nothing. */
    Uni<Optional<Tokens>> refresh(String refreshToken, String retryKey) {
        return RefreshToken.genuine(pepper, refreshToken)
                .map(token -> sessions.find(token.sessionId()).chain(session -> exchange(token, retryKey, session)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Tokens>> exchange(RefreshToken token, String retryKey, Optional<Session> found) {
        Session session = found.orElse(null);
        if (session == null || !session.isAlive(clock.instant())) {
            return Uni.createFrom().item(Optional.empty());
        }
        RefreshToken next = token.next(pepper, retryKey);
        return accounts.findLiving(session.accountId())
                .chain(account -> account.filter(owner -> owner.stillHas(session.id(), session.cutsBefore()))
                                .isPresent()
                        ? exchange(token, next, RefreshToken.sha256(retryKey), session)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Tokens>> exchange(RefreshToken token, RefreshToken next, String retryHash, Session session) {
        Instant longest = session.createdAt().plus(config.longest());
        Instant idle = clock.instant().plus(config.idle());
        return sessions.rotate(token, next, retryHash, idle.isBefore(longest) ? idle : longest)
                .chain(rotated -> rotated.isPresent()
                        ? Uni.createFrom().item(rotated)
                        : sessions.find(token.sessionId()).chain(now -> repeated(token, next, retryHash, now)))
                .map(alive -> alive.map(current -> tokens(current, next)));
    }

    /** The token was spent: by this very request before, or by somebody else. */
    private Uni<Optional<Session>> repeated(
            RefreshToken token, RefreshToken next, String retryHash, Optional<Session> found) {
        Session session = found.orElse(null);
        if (session == null || session.endedAt() != null) {
            return Uni.createFrom().item(Optional.empty());
        }
        boolean sameRequest = session.refreshHash().equals(next.hash())
                && retryHash.equals(session.retryHash())
                && session.lastUsedAt().plus(config.retryWindow()).isAfter(clock.instant());
        return sameRequest
                ? Uni.createFrom().item(found)
                : sessions.end(
                                session.id(),
                                session.accountId(),
                                outbox.entry(new RefreshReuseDetected(session.accountId(), token.sessionId())))
                        .replaceWith(Optional.empty());
    }

    private Tokens tokens(Session session, RefreshToken refresh) {
        return new Tokens(
                session.id(),
                accessTokens.sign(session.accountId(), session.id()),
                accessTokens.lifeSeconds(),
                refresh.text(),
                deviceTokens.issue(session.accountId()));
    }
}
