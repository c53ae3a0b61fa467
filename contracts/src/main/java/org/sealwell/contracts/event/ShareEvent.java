package org.sealwell.contracts.event;

/** What share-service tells: that something happened to a share, never what is in it and nothing of who came. */
public sealed interface ShareEvent extends Event {

    String TOPIC = "share.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** A share exists. {@code bytes} of sealed content can be opened until {@code expiresAt} (Unix seconds) at the latest. */
    record ShareCreated(String accountId, String shareId, long bytes, long expiresAt) implements ShareEvent {}

    /** Somebody opened it. {@code first} the first time; {@code wantsMail} when the owner wants a mail about that. */
    record ShareOpened(String accountId, String shareId, boolean first, boolean wantsMail) implements ShareEvent {}

    /** Somebody who holds the link typed a wrong password, and may type {@code remainingAttempts} more. */
    record ShareRefused(String accountId, String shareId, int remainingAttempts) implements ShareEvent {}

    /** Too many wrong passwords: nobody opens it until its owner unlocks it. {@code wantsMail} when they want a mail. */
    record ShareLocked(String accountId, String shareId, boolean wantsMail) implements ShareEvent {}

    /** Too many wrong passcodes of a link that others' viewers open: it has ended for good. {@code wantsMail} when its owner wants one. */
    record ShareClosed(String accountId, String shareId, boolean wantsMail) implements ShareEvent {}

    /** Its owner took it back: the content is gone. */
    record ShareRevoked(String accountId, String shareId) implements ShareEvent {}

    /**
     * It came to its end by itself after {@code opens} openings, and the content is gone: {@code usedUp} by the last one that was
     * allowed, else by time. {@code wantsMail} when its owner wants a mail.
     */
    record ShareExpired(String accountId, String shareId, long opens, boolean usedUp, boolean wantsMail)
            implements ShareEvent {}

    /** Nothing of the account is left in the shares. */
    record AccountPurged(String accountId) implements ShareEvent {}
}
