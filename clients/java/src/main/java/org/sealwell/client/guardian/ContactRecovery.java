package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.SafetyWords;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.recovery.RecoveredAccount;

/**
 * A request to one's trusted contacts, from its start to the open account: days, on one device. The application stores the {@link #ticket} before it
 * calls {@link #ask}, and makes this anew from it ({@code Sealwell.resumeRecovery}) whenever it is opened.
 *
 * <pre>{@code
 * sealwell.startRecovery("anna@example.org");
 * ContactRecovery recovery = sealwell.confirmRecovery("anna@example.org", codeFromTheMail);
 * store(recovery.ticket());
 * recovery.ask();
 * show(recovery.safetyWords());
 * // another day
 * ContactRecovery resumed = sealwell.resumeRecovery(stored);
 * if (resumed.status().state() == RequestState.READY) {
 *     sealwell.recoverWithContacts(resumed).choosePassword(password);
 * }
 * }</pre>
 */
public final class ContactRecovery implements AutoCloseable {
    static final String ROOT = "/api/recovery/v1/requests/";

    private final ContactRecoveries recoveries;
    private final RecoveryTicket ticket;
    private List<String> leftOut = List.of();

    ContactRecovery(ContactRecoveries recoveries, RecoveryTicket ticket) {
        this.recoveries = recoveries;
        this.ticket = ticket;
    }

    /** What the app has to store until the end: who has it, and k contacts' approvals, has the account. */
    public String ticket() {
        return ticket.text();
    }

    /** The account's id: 22 characters of base64url. */
    public String accountId() {
        return ticket.accountId();
    }

    /** The six words that each contact's app shows too: tell them to your contacts on the phone. Takes a tenth of a second or so. */
    public List<String> safetyWords() {
        return SafetyWords.ofRequest(
                ticket.accountId(), ticket.request(), ticket.key().publicKey());
    }

    /**
     * Asks the contacts, within ten minutes of the code; again as often as an answer got lost. The owner is told, and can reject it. Store the {@link
     * #ticket} before: a request whose ticket is lost leads nowhere, and stands in the way of the next one.
     *
     * @throws RefusedException {@code request-running} while another one of the account is; {@code recovery-refused} where contacts hold nothing; {@code
     *     too-many-attempts} beyond three a day; {@code ticket-refused} after the ten minutes; {@code request-ended}
     */
    public RequestStatus ask() {
        byte[] token = ticket.token().copyBytes();
        ObjectNode body = Json.object().put("ticket", ticket.start());
        body.set("key", Json.parseOwn(ticket.key().publicKey().json()));
        body.put("tokenHash", Base64Url.encode(Digest.of(token)));
        Arrays.fill(token, (byte) 0);
        return status(recoveries
                .api()
                .call(ApiCall.put(ROOT + ticket.request(), body), null)
                .require(200, 201));
    }

    /**
     * How far it is.
     *
     * @throws RefusedException {@code recovery-refused} when there is no such request, or none any more
     */
    public RequestStatus status() {
        return status(post("status").require(200));
    }

    private static RequestStatus status(ApiAnswer answer) {
        Members status =
                answer.members("state", "needed", "approvals", "refusals", "startedAt", "expiresAt", "readyAt");
        Long needed = status.numberOrNull("needed");
        return RequestStatus.read(status, needed == null ? OptionalLong.empty() : OptionalLong.of(needed));
    }

    /** Gives it up; also when it has ended. */
    public void cancel() {
        post("cancellation").require(204);
    }

    /**
     * Opens the account; {@code Sealwell.recoverWithContacts} does, and goes on from there. Nothing is changed yet, so it can be done again.
     *
     * @throws NotYetException before it is ready
     * @throws TooFewSharesException when enough have approved, but not with good shares
     * @throws ServerLiedException {@link Lie#GUARDIAN_FORGED} for a set that the account's owner did not sign
     * @throws RefusedException {@code request-ended}, {@code recovery-refused}
     */
    public synchronized RecoveredAccount open() {
        Members told = release().members("serverHalf", "wrap", "set", "record", "statement", "approvals");
        AccountRecord record = RecordChain.verify(
                ticket.accountId(),
                told.texts("record"),
                recoveries.pins().account(ticket.accountId()).record());
        Statement statement = statement(told, record.sign());
        Release release = new Release(ticket, record, statement, recoveries.rounds());
        told.list("approvals", "guardian", "chain", "round", "lock", "approval").forEach(release::take);
        leftOut = release.leftOut();
        try (Secret contacts = release.secret();
                Secret service = Secret.copyOf(told.bytes("serverHalf", 32));
                Secret key = GuardianKey.unwrap(
                        new GuardianKey.Halves(contacts, service),
                        ticket.accountId(),
                        statement.set(),
                        told.text("wrap"))) {
            return signedBy(record.sign(), recoveries.recovery().byRecoveryKey(ticket.accountId(), key));
        }
    }

    /** Ids of the contacts whose shares failed when the account was opened, and were not needed. */
    public synchronized List<String> leftOut() {
        return leftOut;
    }

    private ApiAnswer release() {
        try {
            return post("release").require(200);
        } catch (RefusedException e) {
            throw NotYetException.insteadOf(e, recoveries.clock().instant());
        }
    }

    private Statement statement(Members told, PublicKey sign) {
        Statement statement = CircleReader.statement(told.text("statement"), sign);
        if (!statement.owner().equals(ticket.accountId()) || !statement.set().equals(told.id("set"))) {
            throw CircleReader.forged("a statement of another owner or set");
        }
        return statement;
    }

    /** Whoever made the set has to be whom its key leads to. */
    private static RecoveredAccount signedBy(PublicKey sign, RecoveredAccount account) {
        if (!account.keyring().record().sign().equals(sign)) {
            account.close();
            throw CircleReader.forged("a set that somebody else than the account has signed");
        }
        return account;
    }

    private ApiAnswer post(String what) {
        ObjectNode body = Json.object().put("accountId", ticket.accountId()).put("token", ticket.tokenText());
        String path = ROOT + ticket.request() + "/" + what;
        return recoveries.api().call(ApiCall.repeatablePost(path, Json.bytes(body)), null);
    }

    @Override
    public String toString() {
        return "ContactRecovery[" + ticket.request() + "]";
    }

    @Override
    public void close() {
        ticket.token().close();
    }
}
