package org.sealwell.client;

import java.util.Objects;
import java.util.function.BiFunction;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.recovery.RecoveredAccount;

/** An account that is open again, and waits for a new password. It holds the account's keys: close it. */
public final class Recovered implements AutoCloseable {
    private final RecoveredAccount account;
    private final BiFunction<RecoveredAccount, char[], Session> choosing;

    Recovered(RecoveredAccount account, BiFunction<RecoveredAccount, char[], Session> choosing) {
        this.account = Objects.requireNonNull(account, "account is null");
        this.choosing = Objects.requireNonNull(choosing, "choosing is null");
    }

    /** The account's id: 22 characters of base64url. */
    public String accountId() {
        return account.keyring().accountId();
    }

    /** The address that the account is logged in with, for the person who has forgotten that as well. */
    public String email() {
        return account.email();
    }

    /**
     * Sets the password and logs in with it. Every other device is logged out, and the owner is told by mail. Every way back works on.
     *
     * @param password stays the caller's, to wipe
     * @throws RefusedException {@code stale-credentials} when somebody has set another password meanwhile: recover again
     */
    public Session choosePassword(char[] password) {
        return choosing.apply(account, password);
    }

    @Override
    public String toString() {
        return "Recovered[" + accountId() + "]";
    }

    @Override
    public void close() {
        account.close();
    }
}
