package org.sealwell.client.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Contexts;
import org.sealwell.client.keys.Keyring;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.PasswordKeys;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.Handshake;
import org.sealwell.client.login.Handshaking;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.login.ToldKeyring;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.share.SealedNotes;
import org.sealwell.client.vault.Rewrapping;

/** Section 6, the account key. It starts from the keyring as it is now, opened with the password, so that no other device's work is lost. */
public final class KeyRotation {
    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;
    private final Handshaking handshaking;
    private final Rewrapping rewrapping;
    private final SealedNotes notes;
    private final SecureRandom random;

    public KeyRotation(
            SessionApi api,
            OpenKeyring keyring,
            Pins pins,
            Handshaking handshaking,
            Rewrapping rewrapping,
            SealedNotes notes,
            SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
        this.handshaking = handshaking;
        this.rewrapping = rewrapping;
        this.notes = notes;
        this.random = random;
    }

    Rewrapping rewrapping() {
        return rewrapping;
    }

    void rotate(AccountDetails account, char[] password) {
        ToldKeyring told = ToldKeyring.ask(api);
        try (Handshake handshake = handshaking.begin(EmailAddress.normalise(account.email()), password);
                OpenKeyring now = opened(told.keyring(), handshake)) {
            requireRoom(now);
            OpenKeyring next = now.rotated(random);
            try {
                send(next.seal(handshake.keys(), random), told.credentialVersion(), handshake);
            } catch (RuntimeException e) {
                next.close();
                throw e;
            }
            keyring.becomes(next);
            pins.pinKeyring(keyring.accountId(), next.epoch(), next.record().chain());
        }
    }

    /** The wrap commits to its key, so that a wrong password is told apart from a lie; it is refused here, and not sent. */
    private OpenKeyring opened(Keyring told, Handshake handshake) {
        String accountId = keyring.accountId();
        if (!handshake.accountId().equals(accountId)) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the address leads to another account than the session");
        }
        PasswordKeys keys = handshake.keys();
        try (EnvelopeKey kek = keys.kek()) {
            if (!kek.commitsTo(Contexts.byPassword(accountId, told.epoch(), keys.kdf()), told.byPassword())) {
                throw new RefusedException("credentials-refused", 401, null, List.of());
            }
        }
        AccountPin pin = pins.account(accountId);
        return OpenKeyring.open(accountId, told, keys, Math.max(pin.epoch(), keyring.epoch()), pin.record());
    }

    private void requireRoom(OpenKeyring now) {
        now.droppedByRotation().ifPresent(oldest -> {
            if (rewrapping.isInUse(oldest) || notes.areIn(oldest)) {
                throw new KeyringFullException(oldest);
            }
        });
    }

    private void send(Keyring next, long credentialVersion, Handshake handshake) {
        ObjectNode body = Account.proof(handshake.id(), handshake.m1()).put("credentialVersion", credentialVersion);
        body.set("keyring", next.json());
        try {
            Members answer = api.call(ApiCall.post(Account.ROOT + "/account/keyring/rotation", body))
                    .require(200)
                    .members("M2", "epoch");
            handshake.proof().requireServerProof(answer.bytes("M2", 32));
            if (answer.number("epoch") != next.epoch()) {
                throw answer.wrong("epoch", "another epoch than the one sent");
            }
        } catch (UnreachableException lost) {
            requireStored(next, lost);
        }
    }

    /** A handshake dies on first use, so the call cannot be repeated; the keyring tells what became of it. */
    private void requireStored(Keyring sent, UnreachableException lost) {
        Keyring told = ToldKeyring.ask(api).keyring();
        if (told.epoch() < sent.epoch()) {
            throw lost;
        }
        if (!told.equals(sent)) {
            throw new RefusedException("stale-credentials", 409, null, List.of());
        }
    }
}
