package org.sealwell.auth.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sealwell.auth.AuthConfig;
import org.sealwell.auth.B64;
import org.sealwell.auth.account.Account;
import org.sealwell.auth.pepper.Pepper;
import org.sealwell.auth.proof.DeviceTokens;
import org.sealwell.auth.token.AccessTokens;
import org.sealwell.contracts.event.AuthEvent.SignedIn;
import org.sealwell.platform.mongo.FieldEncryption;
import org.sealwell.platform.outbox.Outbox;
import org.sealwell.platform.outbox.OutboxEntry;

/** Opens a session for somebody who has just proven who they are. */
@ApplicationScoped
public class OpenSession {

    private static final int ID_BYTES = 16;

    private final Sessions sessions;
    private final FieldEncryption encryption;
    private final AccessTokens accessTokens;
    private final DeviceTokens deviceTokens;
    private final Outbox outbox;
    private final Pepper pepper;
    private final SecureRandom random;
    private final Clock clock;
    private final AuthConfig config;

    @Inject
    OpenSession(
            Sessions sessions,
            FieldEncryption encryption,
            AccessTokens accessTokens,
            DeviceTokens deviceTokens,
            Outbox outbox,
            Pepper pepper,
            SecureRandom random,
            Clock clock,
            AuthConfig config) {
        this.sessions = sessions;
        this.encryption = encryption;
        this.accessTokens = accessTokens;
        this.deviceTokens = deviceTokens;
        this.outbox = outbox;
        this.pepper = pepper;
        this.random = random;
        this.clock = clock;
        this.config = config;
    }

    public Uni<Tokens> open(Account account, String deviceName, boolean knownDevice) {
        String accountId = account.id();
        String sessionId = B64.encode(bytes(ID_BYTES));
        RefreshToken refresh = RefreshToken.issue(pepper, sessionId, 1, bytes(RefreshToken.RANDOM_BYTES));
        OutboxEntry signedIn = outbox.entry(new SignedIn(accountId, sessionId, !knownDevice));
        return encryption
                .encrypt(deviceName)
                .chain(name -> sessions.insert(session(account, refresh, name, signedIn)))
                .map(stored -> new Tokens(
                        sessionId,
                        accessTokens.sign(accountId, sessionId),
                        accessTokens.lifeSeconds(),
                        refresh.text(),
                        deviceTokens.issue(accountId)));
    }

    private Session session(Account account, RefreshToken refresh, byte[] deviceName, OutboxEntry signedIn) {
        Instant now = clock.instant();
        return new Session(
                refresh.sessionId(),
                account.id(),
                account.sessionCuts(),
                deviceName,
                now,
                now,
                now.plus(config.sessions().idle()),
                refresh.generation(),
                refresh.hash(),
                null,
                null,
                List.of(signedIn));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
