package org.sealwell.client.login;

import java.util.List;
import org.sealwell.client.keys.Keyring;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.ServerLiedException;

/**
 * Section 6, on the devices that did not rotate the account key: the keyring as it is now is opened with the recovery key, which a rotation leaves, and
 * checked as at a login. So nobody is asked for the password again.
 */
public final class KeyringRenewal {
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;

    public KeyringRenewal(SessionApi api, OpenKeyring keyring, Pins pins) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
    }

    /**
     * Moves the session's keyring on. Who waits while another thread does it does not ask once more.
     *
     * @param epoch that something is sealed in; the server may still give an older one
     * @throws ServerLiedException for a keyring that a login would not take
     */
    public synchronized void upTo(long epoch) {
        if (keyring.epoch() < epoch) {
            keyring.becomes(opened(ToldKeyring.ask(api).keyring()));
        }
    }

    private OpenKeyring opened(Keyring told) {
        String accountId = keyring.accountId();
        AccountPin pin = pins.account(accountId);
        List<String> own = keyring.record().chain();
        OpenKeyring newer = OpenKeyring.recover(
                accountId,
                told,
                keyring.secrets().recovery(),
                Math.max(pin.epoch(), keyring.epoch()),
                pin.record().size() > own.size() ? pin.record() : own);
        pins.pinKeyring(accountId, newer.epoch(), newer.record().chain());
        return newer;
    }
}
