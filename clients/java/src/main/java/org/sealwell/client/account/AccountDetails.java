package org.sealwell.client.account;

import java.time.Instant;
import java.util.Objects;

/**
 * What the server knows about the account.
 *
 * @param credentialVersion counts password changes
 * @param epoch of the account key
 */
public record AccountDetails(String accountId, String email, Instant createdAt, long credentialVersion, long epoch) {
    public AccountDetails {
        Objects.requireNonNull(accountId, "accountId is null");
        Objects.requireNonNull(email, "email is null");
        Objects.requireNonNull(createdAt, "createdAt is null");
    }
}
