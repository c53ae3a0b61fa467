package org.sealwell.platform.caller;

import static java.util.Objects.requireNonNull;

/** The account and the session that a verified access token speaks for. */
public record Caller(String accountId, String sessionId) {

    /** The token's claim that names the session. */
    public static final String SESSION_CLAIM = "sid";

    /** The one audience of access tokens. */
    public static final String AUDIENCE = "sealwell";

    /** The audience of tickets for who reads an account's mailbox: no access token, and taken by recovery-service alone. */
    public static final String RECOVERY_AUDIENCE = "sealwell-recovery";

    public Caller {
        requireNonNull(accountId, "accountId is null");
        requireNonNull(sessionId, "sessionId is null");
    }
}
