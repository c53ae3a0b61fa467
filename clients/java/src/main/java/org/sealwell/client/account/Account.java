package org.sealwell.client.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.vault.RewrapProgress;

/** The account of a session. Every method asks the server. */
public final class Account {
    static final String ROOT = "/api/auth/v1";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;
    private final PasswordChange passwordChange;
    private final KeyRotation keyRotation;
    private final EmailChange emailChange;
    private final Deletion deletion;

    public Account(
            SessionApi api,
            OpenKeyring keyring,
            Pins pins,
            PasswordChange passwordChange,
            KeyRotation keyRotation,
            EmailChange emailChange,
            Deletion deletion) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
        this.passwordChange = passwordChange;
        this.keyRotation = keyRotation;
        this.emailChange = emailChange;
        this.deletion = deletion;
    }

    /** The account's data. */
    public AccountDetails details() {
        Members answer = api.call(ApiCall.get(ROOT + "/account"))
                .require(200)
                .members("accountId", "email", "createdAt", "credentialVersion", "epoch");
        AccountDetails details = new AccountDetails(
                answer.id("accountId"),
                answer.text("email"),
                answer.read("createdAt", Instant::parse),
                answer.number("credentialVersion"),
                answer.number("epoch"));
        if (!details.accountId().equals(keyring.accountId())) {
            throw new ServerLiedException(Lie.ACCOUNT_CHANGED, "the session is shown another account");
        }
        if (details.epoch() < keyring.epoch()) {
            throw new ServerLiedException(Lie.KEYRING_OLD, "an epoch older than the session's");
        }
        return details;
    }

    /** The devices that are logged in. */
    public List<DeviceSession> sessions() {
        Members answer = api.call(ApiCall.get(ROOT + "/sessions")).require(200).members("sessions");
        return answer.list("sessions", "sessionId", "deviceName", "createdAt", "lastUsedAt", "current").stream()
                .map(Account::session)
                .toList();
    }

    private static DeviceSession session(Members session) {
        return new DeviceSession(
                session.id("sessionId"),
                session.text("deviceName"),
                session.read("createdAt", Instant::parse),
                session.read("lastUsedAt", Instant::parse),
                session.flag("current"));
    }

    /** Ends a session; also when it has ended already. */
    public void endSession(String sessionId) {
        api.call(ApiCall.delete(ROOT + "/sessions/" + Ids.require(sessionId))).require(204);
    }

    /** Ends all sessions but this one. */
    public void endOtherSessions() {
        api.call(ApiCall.delete(ROOT + "/sessions")).require(204);
    }

    /**
     * Changes the password. When the answer is lost, a login with the new password tells whether the change was made.
     *
     * @throws RefusedException {@code credentials-refused} for a wrong current password, {@code stale-credentials} when
     *     another device changed it in between
     */
    public void changePassword(char[] current, char[] next, boolean endOtherSessions) {
        passwordChange.change(details(), current, next, endOtherSessions);
    }

    /**
     * Makes a new account key, and wraps the keys of all records anew under it: for somebody who fears that a device of theirs, lost or sold, has kept the
     * old one. Password, phrase, kit, capsule and contacts stay as they are and lead back before, during and after. This session goes on; others take up
     * the new key when they come upon it.
     *
     * <p>The key is new in one step; only the records take their time. What {@code progress} throws ends that, and {@link #rewrapRecords} takes it up again,
     * here or on another device.
     *
     * @throws RefusedException {@code credentials-refused} for a wrong password; {@code stale-credentials} when another device changed password or keys in
     *     between; {@code objection-open} for 7 days after a reset
     * @throws KeyringFullException when there is no room for the old key
     * @throws UnreachableException when nobody can tell whether the key is new, or records are left over
     */
    public void rotateKeys(char[] password, RewrapProgress progress) {
        keyRotation.rotate(details(), password);
        rewrapRecords(progress);
    }

    /**
     * Wraps the keys of those records anew that are still under an older account key. Nothing happens where none are.
     *
     * @return how many that were
     */
    public int rewrapRecords(RewrapProgress progress) {
        return keyRotation.rewrapping().run(progress);
    }

    /** Has a code sent to the new address, whether or not it is free. */
    public void changeEmail(char[] password, String newEmail) {
        emailChange.start(details().email(), password, newEmail);
    }

    /**
     * Confirms the new address with its code.
     *
     * @throws RefusedException {@code code-refused}
     */
    public void confirmEmail(String code) {
        emailChange.confirm(details(), code);
    }

    /** Deletes the account and all its data at every service. There is no way back. */
    public void delete() {
        deletion.request(keyring);
        pins.forgetAccount(keyring.accountId());
    }

    /**
     * The public keys of an account, verified from its first record on and against what this device has seen before.
     *
     * @throws RefusedException {@code not-found}
     */
    public AccountRecord record(String accountId) {
        Members answer = api.call(ApiCall.get(ROOT + "/accounts/" + Ids.require(accountId) + "/record"))
                .require(200)
                .members("accountId", "record");
        if (!answer.id("accountId").equals(accountId)) {
            throw new ServerLiedException(Lie.RECORD_INVALID, "another account's record");
        }
        boolean own = accountId.equals(keyring.accountId());
        List<String> pinned = own ? keyring.record().chain() : pins.record(accountId);
        AccountRecord record = RecordChain.verify(accountId, answer.texts("record"), pinned);
        pins.pinRecord(accountId, record.chain());
        return record;
    }

    /** JSON of a fresh proof's two members, to which a change adds its own. */
    static ObjectNode proof(String handshake, String m1) {
        return Json.object().put("handshake", handshake).put("M1", m1);
    }
}
