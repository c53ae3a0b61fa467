package org.sealwell.share;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.sealwell.platform.room.RoomConfig;

/** What an operator may set. Durations are ISO 8601 or {@code 10m}, {@code 30d}. */
@ConfigMapping(prefix = "sealwell.share")
public interface ShareConfig {

    /** A file with 32 random bytes in base64: keys the hashes of addresses, codes and bodies. Never changed, never lost. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/share-pepper")
    Path pepperFile();

    /** A file with notification-service's public JWK: mails' parameters are sealed to it. */
    @WithDefault("${sealwell.secrets.dir:/run/secrets/sealwell}/mail-public.jwk")
    Path mailKeyFile();

    Quota quota();

    Life life();

    RoomConfig contents();

    Visits visits();

    Codes codes();

    Smart smart();

    /** How much one account may have live. */
    interface Quota {
        /** Shares that have not come to their end. */
        @WithDefault("200")
        int shares();

        /** Bytes of their sealed content. */
        @WithDefault("268435456")
        long bytes();
    }

    /** How long things are kept. */
    interface Life {
        /** Of a share whose owner does not say. */
        @WithDefault("7d")
        Duration usual();

        /** The longest life that an owner may choose. */
        @WithDefault("366d")
        Duration longest();

        /** Within this time the same receipt is the same opening; the content outlives the last opening by it. */
        @WithDefault("10m")
        Duration receipts();

        /** How long the owner finds an ended share and its log in their list. */
        @WithDefault("365d")
        Duration tombstones();

        /** How often shares that have ended are looked for; one is refused at once, whenever that is. */
        @WithDefault("1m")
        Duration sweepEvery();
    }

    /** What visitors may ask. A clinic shares one network address. */
    interface Visits {
        /** Challenges and openings from one network in ten minutes, over all shares. */
        @WithDefault("1000")
        int perNetwork();

        /** Challenges and openings of one share in ten minutes; only who has the link uses them up. */
        @WithDefault("1000")
        int perShare();

        /** Wrong passwords in the life of a share, or until its owner unlocks it. */
        @WithDefault("10")
        int wrongPasswords();
    }

    /** SMART Health Links. */
    interface Smart {
        /** Rounds of PBKDF2-HMAC-SHA256 for new passcodes; those that are kept stay as they are. */
        @WithDefault("600000")
        int passcodeRounds();

        /** Passcodes that are stretched at a time; 0 for as many as there are processors. */
        @WithDefault("0")
        int passcodeThreads();

        /** How many more may wait for that; whoever comes then is told to come again. */
        @WithDefault("256")
        int passcodesWaiting();

        /** How long a file can be fetched where a manifest says it is; an hour at most. */
        @WithDefault("15m")
        Duration locations();
    }

    /** Codes to e-mail addresses. */
    interface Codes {
        /** How long a code is good for. */
        @WithDefault("10m")
        Duration life();

        /** Wrong codes until it is void. */
        @WithDefault("5")
        int tries();

        /** How long a proven address opens the share. */
        @WithDefault("30m")
        Duration verificationLife();

        /** Codes asked for one address of one share in an hour. */
        @WithDefault("3")
        int sendsPerAddress();

        /** Codes asked from one network in an hour. */
        @WithDefault("120")
        int sendsPerNetwork();

        /** Codes asked of one share in an hour. */
        @WithDefault("120")
        int sendsPerShare();
    }
}
