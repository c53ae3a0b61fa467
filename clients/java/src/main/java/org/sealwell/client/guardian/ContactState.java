package org.sealwell.client.guardian;

/** Where a contact stands, with the owner and with themself alike. */
public enum ContactState {
    /** A mail was sent; it waits for 14 days. */
    INVITED,
    /** They said yes: compare their safety words, then confirm. */
    ACCEPTED,
    /** The owner has vouched for their keys. */
    CONFIRMED,
    /** They said no. */
    DECLINED,
    /** They do not want to be one any more. */
    LEFT,
    /** Their account was deleted. */
    GONE,
    /** The owner does not want them any more. */
    REMOVED,
    /** Nobody accepted the invitation. */
    EXPIRED;

    /** Whether it can go on from here; the others are ends. */
    public boolean isLiving() {
        return this == INVITED || this == ACCEPTED || this == CONFIRMED;
    }
}
