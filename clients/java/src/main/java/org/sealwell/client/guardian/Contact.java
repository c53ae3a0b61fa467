package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.SafetyWords;
import org.sealwell.client.keys.AccountRecord;

/** A trusted contact, as the owner's own signatures and notes say. */
public final class Contact {
    private final String id;
    private final ContactState state;
    private final ContactNote note;
    private final Instant invitedAt;
    private final Instant expiresAt;
    private final @Nullable AccountRecord record;
    private final boolean keepsSheet;
    private final boolean changed;

    Contact(
            String id,
            ContactState state,
            ContactNote note,
            Instant invitedAt,
            Instant expiresAt,
            @Nullable AccountRecord record,
            boolean keepsSheet,
            boolean changed) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.state = Objects.requireNonNull(state, "state is null");
        this.note = Objects.requireNonNull(note, "note is null");
        this.invitedAt = Objects.requireNonNull(invitedAt, "invitedAt is null");
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt is null");
        this.record = record;
        this.keepsSheet = keepsSheet;
        this.changed = changed;
    }

    /** The contact's id with this owner: 22 characters of base64url. */
    public String id() {
        return id;
    }

    /** Where they stand; {@link ContactState#CONFIRMED} only by the owner's own signature. */
    public ContactState state() {
        return state;
    }

    /** How the owner calls them; nobody else can read it. */
    public String label() {
        return note.label();
    }

    /** Where the invitation went; nobody else can read it here. */
    public String email() {
        return note.email();
    }

    /** When they were invited. */
    public Instant invitedAt() {
        return invitedAt;
    }

    /** When an invitation that nobody accepts is over. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Their account, once they have accepted and while they are contacts. */
    public Optional<String> accountId() {
        return Optional.ofNullable(record).map(AccountRecord::accountId);
    }

    /** Whether the service says that they keep a sheet of a kit ({@link TrustedContacts#giveSheet}): a reminder, which the owner has not signed. */
    public boolean keepsSheet() {
        return keepsSheet;
    }

    /** Whether their keys are others than those that the owner has confirmed: compare the words and confirm again. */
    public boolean hasChanged() {
        return changed;
    }

    /** Whether they are confirmed with the keys that they have. */
    public boolean canHelp() {
        return state == ContactState.CONFIRMED && !changed;
    }

    /**
     * The six words that their own app shows too: read them to each other before {@link TrustedContacts#confirm}. Takes a tenth of a second or so.
     *
     * @throws IllegalStateException before they have accepted, and after they were contacts
     */
    public List<String> safetyWords() {
        AccountRecord theirs = record();
        return SafetyWords.ofContact(theirs.accountId(), theirs.sign(), theirs.agree());
    }

    AccountRecord record() {
        if (record == null) {
            throw new IllegalStateException("a contact without keys: " + state);
        }
        return record;
    }

    @Override
    public String toString() {
        return "Contact[" + id + ", " + state + "]";
    }
}
