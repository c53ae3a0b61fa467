package org.sealwell.contracts.event;

/** What auth-service tells: accounts, sessions and credentials. */
public sealed interface AuthEvent extends Event {

    String TOPIC = "auth.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** An account exists. {@code sealedEmail} is its address as a JWE to notification-service. */
    record AccountRegistered(String accountId, String sealedEmail) implements AuthEvent {}

    /** A login proof was accepted. {@code newDevice} when the device showed no token of an earlier login. */
    record SignedIn(String accountId, String sessionId, boolean newDevice) implements AuthEvent {}

    /** A login proof for an existing account was wrong. */
    record SignInRefused(String accountId) implements AuthEvent {}

    /** A session ended by its owner's wish. */
    record SessionRevoked(String accountId, String sessionId) implements AuthEvent {}

    /** A refresh token came a second time: the session has been ended, its owner should know. */
    record RefreshReuseDetected(String accountId, String sessionId) implements AuthEvent {}

    /** The password was changed by somebody who proved the old one. */
    record CredentialsChanged(String accountId, int credentialVersion, boolean otherSessionsEnded)
            implements AuthEvent {}

    /** A new password was set with the account's own signature, by somebody who had the recovery key. All sessions ended. */
    record CredentialsReset(String accountId, int credentialVersion) implements AuthEvent {}

    /** The owner objected to a reset by mail: the password before it is the account's again. All sessions ended. */
    record CredentialsResetUndone(String accountId, int credentialVersion) implements AuthEvent {}

    /** The account key is another from now on, that of {@code epoch}. */
    record KeyringRotated(String accountId, int epoch) implements AuthEvent {}

    /** The address changed; {@code sealedEmail} is the new one, a JWE to notification-service. */
    record EmailChanged(String accountId, String sealedEmail) implements AuthEvent {}

    /** The owner deleted the account: everybody purges what they hold and reports {@code AccountPurged}. */
    record AccountDeleted(String accountId) implements AuthEvent {}
}
