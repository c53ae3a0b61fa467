package org.sealwell.contracts.event;

/** What vault-service tells: that something changed and how much, never what. */
public sealed interface VaultEvent extends Event {

    String TOPIC = "vault.events";

    @Override
    default String topic() {
        return TOPIC;
    }

    /** Commit {@code n} was added with {@code changes} changes and {@code bytes} bytes of ciphertext. */
    record VaultCommitted(String accountId, long n, int changes, long bytes) implements VaultEvent {}

    /** Nothing of the account is left in the vault. */
    record AccountPurged(String accountId) implements VaultEvent {}
}
