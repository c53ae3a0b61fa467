package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.recovery.KitState;
import org.sealwell.client.recovery.RecoveryKit;

/**
 * People who together give the account back to its owner: invite them, compare safety words, confirm them, and arrange how many are needed.
 *
 * <p>Everything that the service tells of them is checked against the owner's own signatures: a contact, or a set of them, that it made up is a {@link
 * ServerLiedException} with {@link Lie#GUARDIAN_FORGED}.
 */
public final class TrustedContacts {
    /** How many are enough where an owner does not choose. */
    public static final int DEFAULT_NEEDED = 2;
    /** How long an owner is warned before it is too late, where they do not choose. */
    public static final Duration DEFAULT_WAIT = Duration.ofDays(7);

    static final int MOST = 10;
    static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final int LONGEST_NAME = 64;
    private static final String ROOT = "/api/recovery/v1/plan/guardians";

    private final SessionApi api;
    private final OpenKeyring keyring;
    private final Pins pins;
    private final RecoveryKit kit;
    private final CircleReader reader;
    private final SecureRandom random;

    public TrustedContacts(SessionApi api, OpenKeyring keyring, Pins pins, RecoveryKit kit, SecureRandom random) {
        this.api = api;
        this.keyring = keyring;
        this.pins = pins;
        this.kit = kit;
        this.reader = new CircleReader(keyring, pins);
        this.random = random;
    }

    /** All of it, checked. */
    public Circle read() {
        return read(api.call(ApiCall.get(ROOT)), 200);
    }

    /**
     * Has a mail sent to somebody with a link to accept. It opens nothing by itself.
     *
     * @param email where it goes
     * @param from how the owner calls themself, 1 to 64 characters: it stands in the mail, and the service forgets it
     * @param label how the owner calls them, sealed
     * @return the contact, invited
     * @throws RefusedException {@code guardian-quota-exceeded} with ten contacts, {@code too-many-attempts}
     */
    public Contact invite(String email, String from, String label) {
        String id = Ids.random(random);
        ContactNote note = new ContactNote(label, EmailAddress.normalise(email));
        ObjectNode body = Json.object()
                .put("id", id)
                .put("email", note.email())
                .put("from", requireName(from))
                .put("note", note.seal(keyring.secrets().recovery(), keyring.accountId(), id, random));
        ApiCall call = ApiCall.repeatablePost(ROOT, Json.bytes(body));
        return read(api.call(call), 200, 201)
                .contact(id)
                .orElseThrow(() -> CircleReader.forged("the contact who was invited is not there"));
    }

    /**
     * Vouches for a contact's keys, whose {@link Contact#safetyWords} the owner has compared with those that the contact's own app shows.
     *
     * @param contact accepted, or changed since they were confirmed; as {@link #read} gave it
     * @throws RefusedException {@code guardian-conflict} when they are not, or no longer, to be confirmed
     */
    public Circle confirm(Contact contact) {
        String confirmation = Confirmation.of(keyring.accountId(), contact.id(), contact.record())
                .signedBy(keyring.secrets().sign());
        ObjectNode body = Json.object().put("confirmation", confirmation);
        Circle circle = read(api.call(ApiCall.put(ROOT + "/" + contact.id() + "/confirmation", body)), 200);
        pins.pinRecord(contact.record().accountId(), contact.record().chain());
        return circle;
    }

    /**
     * Gives each of these contacts a share. What was arranged before is worthless from then on, and a request that runs is rejected.
     *
     * @param needed how many of them are enough, from 2
     * @param wait from an approval to its opening: whole seconds, none to 30 days
     * @param from how the owner calls themself to them, 1 to 64 characters, sealed
     * @param contacts who can help ({@link Contact#canHelp}), 2 to 10
     * @throws RefusedException {@code guardian-conflict} when one of them is no longer confirmed
     */
    public Circle arrange(int needed, Duration wait, String from, List<Contact> contacts) {
        if (needed < 2 || needed > contacts.size() || contacts.size() > MOST) {
            throw new IllegalArgumentException("2 to 10 contacts, of whom at least 2 are needed");
        }
        if (!wait.equals(wait.truncatedTo(ChronoUnit.SECONDS))
                || wait.isNegative()
                || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException("contacts wait for whole seconds, at most 30 days");
        }
        if (!contacts.stream().allMatch(Contact::canHelp)
                || contacts.stream().map(Contact::id).distinct().count() < contacts.size()) {
            throw new IllegalArgumentException("who is confirmed gets a share, and gets one");
        }
        ObjectNode body = new SetMaker(keyring, random).make(needed, wait, requireName(from), contacts);
        return read(api.call(ApiCall.put(ROOT + "/set", body)), 200);
    }

    /**
     * Gives a contact one sheet of the kit to keep, sealed to the keys that the owner has confirmed. Of all contacts one keeps one: another's goes
     * with it.
     *
     * @param contact who can help ({@link Contact#canHelp})
     * @param sheetWords a sheet of the present kit: 33 words
     * @throws ShareException when they are no sheet
     * @throws IllegalStateException without a kit
     * @throws RefusedException {@code guardian-conflict} when the contact is no longer confirmed
     */
    public Circle giveSheet(Contact contact, String sheetWords) {
        if (!contact.canHelp()) {
            throw new IllegalArgumentException("who is confirmed keeps a sheet");
        }
        KitState present = kit.state().orElseThrow(() -> new IllegalStateException("there is no kit"));
        String sealed = KeptSheet.of(sheetWords, present.count())
                .sealed(contact.record().agree(), keyring.accountId(), contact.id(), random);
        ObjectNode body = Json.object().put("sheet", sealed);
        return read(api.call(ApiCall.put(ROOT + "/" + contact.id() + "/sheet", body)), 200);
    }

    /**
     * Asks the contacts, by a mail each, to prove that they could help; nothing is used up, and nobody gets anything. What comes of it is in {@link
     * Circle#rehearsal}. An earlier rehearsal is over with it.
     *
     * @throws RefusedException {@code guardian-conflict} before anything is arranged, {@code request-running} while somebody asks for their help,
     *     {@code too-many-attempts} within a week of the last one
     */
    public Circle rehearse() {
        String id = Ids.random(random);
        ApiCall call = ApiCall.repeatablePost(
                ROOT + "/rehearsal", Json.bytes(Json.object().put("id", id)));
        Circle circle = read(api.call(call), 200, 201);
        if (circle.rehearsal().filter(asked -> asked.id().equals(id)).isEmpty()) {
            throw CircleReader.forged("the rehearsal that was asked for is not there");
        }
        return circle;
    }

    /** Wants a contact no more: their share is gone with them. Arrange anew, so that what they may have kept of it is worthless, too. */
    public Circle remove(Contact contact) {
        return read(api.call(ApiCall.delete(ROOT + "/" + contact.id())), 200);
    }

    /** Lets the contacts give nothing back any more; they stay contacts. */
    public Circle dissolve() {
        return read(api.call(ApiCall.delete(ROOT + "/set")), 200);
    }

    /** Ends a request for the contacts' help that is not the owner's own, until a password has been set by it; also when there is none. */
    public void rejectRequest() {
        ApiCall call = new ApiCall("POST", ROOT + "/request/rejection", Map.of(), null, true);
        api.call(call).require(204);
    }

    private Circle read(ApiAnswer answer, Integer... statuses) {
        return reader.read(answer.require(statuses));
    }

    private static String requireName(String from) {
        if (from.isBlank() || from.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to 64 characters");
        }
        return from;
    }
}
