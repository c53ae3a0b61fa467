package org.sealwell.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** What an operator may set. Durations are ISO 8601 or {@code 10m}, {@code 30d}. */
@ConfigMapping(prefix = "sealwell.auth")
public interface AuthConfig {

    /** A file with 32 random bytes in base64: keys the address index, pseudo-answers and refresh tokens. Never changed, never lost. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/auth-pepper")
    Path pepperFile();

    /** A file with notification-service's public JWK: mails' parameters are sealed to it. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/mail-public.jwk")
    Path mailKeyFile();

    /** The web address that people see; the issuer of tokens, and where links in mails lead. */
    @WithDefault("${sealwell.public-url}")
    URI publicUrl();

    Registration registration();

    Mailbox mailbox();

    Login login();

    Sessions sessions();

    Tokens tokens();

    Srp srp();

    EmailChanges emailChanges();

    Resets resets();

    /** Who must have purged a deleted account before its end is confirmed. */
    @WithDefault("vault-service,share-service,recovery-service,notification-service")
    java.util.Set<String> purgers();

    /** Registration by e-mailed code. */
    interface Registration {
        /** How long a code is good for. */
        @WithDefault("15m")
        Duration codeLife();

        /** Wrong codes until it is void. */
        @WithDefault("5")
        int codeTries();

        /** How long a proven address may finish its registration. */
        @WithDefault("1h")
        Duration ticketLife();

        /** Codes sent to one e-mail address in an hour; more are silently not sent. */
        @WithDefault("5")
        int mailsPerHour();

        /** Registrations begun from one network address in an hour. */
        @WithDefault("100")
        int startsPerHour();
    }

    /** Proving a mailbox, to ask contacts for help. */
    interface Mailbox {
        /** How long a code is good for. */
        @WithDefault("15m")
        Duration codeLife();

        /** Wrong codes until it is void. */
        @WithDefault("5")
        int codeTries();

        /** How long a proven mailbox may ask the contacts. */
        @WithDefault("10m")
        Duration ticketLife();

        /** Codes sent to one e-mail address in an hour; more are silently not sent. */
        @WithDefault("3")
        int mailsPerHour();

        /** Codes asked for from one network address in an hour. */
        @WithDefault("100")
        int startsPerHour();
    }

    /** Guessing of passwords. */
    interface Login {
        /** How long the second step of a login may take. */
        @WithDefault("2m")
        Duration handshakeLife();

        /** Proofs one account (or one known device of it) may start in ten minutes; a success gives its own back. */
        @WithDefault("10")
        int triesPerTenMinutes();

        /** The same over a day. */
        @WithDefault("50")
        int triesPerDay();

        /** Proofs started from one network address in ten minutes: a clinic shares one. */
        @WithDefault("300")
        int triesPerNetwork();
    }

    /** How long a device stays logged in. */
    interface Sessions {
        /** Without use. */
        @WithDefault("30d")
        Duration idle();

        /** At most. */
        @WithDefault("180d")
        Duration longest();

        /** Within this time a repeated refresh with the same Idempotency-Key gets the same answer. */
        @WithDefault("2m")
        Duration retryWindow();
    }

    /** Access tokens and their keys. */
    interface Tokens {
        /** How long an access token is good for; a revoked session ends with it at the latest. */
        @WithDefault("10m")
        Duration life();

        /** How long one key signs. */
        @WithDefault("30d")
        Duration keyRotation();

        /** How long before its first use a key is published. */
        @WithDefault("1h")
        Duration keyLead();
    }

    /** The arithmetic's own pool. */
    interface Srp {
        /** Threads; 0 for one per processor. */
        @WithDefault("0")
        int threads();

        /** How many handshakes may begin at a time; what exceeds it is refused at once with {@code Retry-After}. */
        @WithDefault("32")
        int queue();
    }

    /** Changing the e-mail address. */
    interface EmailChanges {
        /** How long a code is good for. */
        @WithDefault("15m")
        Duration codeLife();

        /** Wrong codes until it is void. */
        @WithDefault("5")
        int codeTries();

        /** Codes sent for one account, and to one address, in an hour; more are silently not sent. */
        @WithDefault("5")
        int mailsPerHour();

        /** How long the old address can object. */
        @WithDefault("7d")
        Duration objectionLife();
    }

    /** New passwords by the recovery key. */
    interface Resets {
        /** How long the owner can object and have the old password back. */
        @WithDefault("7d")
        Duration objectionLife();
    }
}
