package org.sealwell.recovery.circle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Bounds and times of trusted contacts. Durations are ISO 8601 or {@code 10m}, {@code 30d}. */
@ConfigMapping(prefix = "sealwell.recovery.guardians")
public interface CircleConfig {

    /** Contacts that an account may have at a time. */
    @WithDefault("10")
    int most();

    /** How long an invitation waits to be accepted. */
    @WithDefault("14d")
    Duration invitationLife();

    /** Invitations that an account may send in a day. */
    @WithDefault("20")
    int invitationsPerDay();

    /** Invitations that one address is sent in a day, whoever asks for them. */
    @WithDefault("3")
    int invitationsPerAddress();

    /** How long the list still shows a contact who is no more. */
    @WithDefault("30d")
    Duration tombstones();

    /** The longest wait that an owner may choose; none at all is allowed. */
    @WithDefault("30d")
    Duration longestWait();

    /** How far a contact's clock may be ahead. */
    @WithDefault("1d")
    Duration clockSkew();

    /** Requests that may be started for an account in a day. */
    @WithDefault("3")
    int requestsPerDay();

    /** How long a request may take as a whole. */
    @WithDefault("60d")
    Duration requestLife();

    /** After which times from its start contacts who have not answered a request are reminded. */
    @WithDefault("3d,14d")
    List<Duration> reminders();

    /** How long after contacts were asked to rehearse they may be asked again: each of them gets a mail of it. */
    @WithDefault("7d")
    Duration betweenRehearsals();
}
