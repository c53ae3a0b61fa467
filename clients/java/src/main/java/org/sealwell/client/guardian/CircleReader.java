package org.sealwell.client.guardian;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Step 5: what the service tells an owner of their contacts, held against what the owner has signed and sealed. */
final class CircleReader {
    private final OpenKeyring keyring;
    private final Pins pins;

    CircleReader(OpenKeyring keyring, Pins pins) {
        this.keyring = keyring;
        this.pins = pins;
    }

    Circle read(ApiAnswer answer) {
        Members circle = answer.members("guardians", "set", "helpers", "request", "rehearsal");
        Map<String, Contact> contacts = contacts(circle);
        // How many can help is counted here, of those whom the owner has confirmed.
        circle.number("helpers");
        if (circle.node("set").isNull()) {
            if (!circle.node("rehearsal").isNull()) {
                throw circle.wrong("rehearsal", "of no set");
            }
            return new Circle(
                    List.copyOf(contacts.values()),
                    Optional.empty(),
                    Health.MISSING,
                    request(circle, OptionalLong.empty()),
                    Optional.empty());
        }
        Members set = circle.members("set", "id", "needed", "waitSeconds", "statement", "members", "createdAt");
        Statement statement = statement(set);
        Set<String> members = new LinkedHashSet<>(set.texts("members"));
        Set<String> holders = holders(statement, members, contacts);
        return new Circle(
                List.copyOf(contacts.values()),
                Optional.of(arrangement(statement, set)),
                Health.of(holders.size(), statement.needed()),
                request(circle, OptionalLong.of(statement.needed())),
                rehearsal(circle, new RehearsalReader(statement, members, holders, contacts)));
    }

    private Map<String, Contact> contacts(Members circle) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        for (Members told : circle.list(
                "guardians",
                "id",
                "state",
                "note",
                "invitedAt",
                "expiresAt",
                "account",
                "record",
                "confirmation",
                "keepsSheet",
                "changed")) {
            Contact contact = contact(told);
            if (contacts.put(contact.id(), contact) != null) {
                throw forged("a contact is told twice");
            }
        }
        return contacts;
    }

    private Contact contact(Members told) {
        String id = told.id("id");
        ContactState state = told.read("state", name -> WireNames.read(ContactState.class, name));
        boolean changed = told.flag("changed");
        AccountRecord record = record(told, state);
        String confirmation = told.textOrNull("confirmation");
        if (state == ContactState.CONFIRMED) {
            requireConfirmed(id, record, confirmation, changed);
        }
        return new Contact(
                id,
                state,
                ContactNote.open(keyring.secrets().recovery(), keyring.accountId(), id, told.text("note")),
                told.read("invitedAt", Instant::parse),
                told.read("expiresAt", Instant::parse),
                record,
                told.flag("keepsSheet"),
                state == ContactState.CONFIRMED && changed);
    }

    private @Nullable AccountRecord record(Members told, ContactState state) {
        if (state != ContactState.ACCEPTED && state != ContactState.CONFIRMED) {
            told.readOrNull("account", Ids::require);
            return null;
        }
        String account = told.id("account");
        return RecordChain.verify(account, told.texts("record"), pins.record(account));
    }

    /** By the owner's own signature over the keys that are there, or, where those have changed, over keys that were there before. */
    private void requireConfirmed(
            String guardian, @Nullable AccountRecord record, @Nullable String confirmation, boolean changed) {
        if (record == null || confirmation == null) {
            throw forged("a contact that the owner has not confirmed");
        }
        Confirmation signed =
                confirmation(confirmation, keyring.secrets().sign().publicKey());
        int last = record.chain().size();
        for (int length = changed ? 1 : last; length <= (changed ? last - 1 : last); length++) {
            AccountRecord then =
                    RecordChain.verify(record.accountId(), record.chain().subList(0, length), List.of());
            if (signed.equals(Confirmation.of(keyring.accountId(), guardian, then))) {
                return;
            }
        }
        throw forged("a contact that is not the one the owner has confirmed");
    }

    /** @throws ServerLiedException {@link Lie#GUARDIAN_FORGED} */
    static Confirmation confirmation(String jws, PublicKey sign) {
        try {
            return Confirmation.verify(jws, sign);
        } catch (IllegalArgumentException e) {
            throw forged("a confirmation that is not the owner's");
        }
    }

    /** @throws ServerLiedException {@link Lie#GUARDIAN_FORGED} */
    static Statement statement(String jws, PublicKey sign) {
        try {
            return Statement.verify(jws, sign);
        } catch (IllegalArgumentException e) {
            throw forged("a set that is not the owner's");
        }
    }

    private Statement statement(Members set) {
        Statement statement =
                statement(set.text("statement"), keyring.secrets().sign().publicKey());
        requireSame(
                new Statement(
                        keyring.accountId(),
                        set.id("id"),
                        set.number("needed"),
                        set.number("waitSeconds"),
                        statement.members()),
                statement);
        return statement;
    }

    private static Arrangement arrangement(Statement statement, Members set) {
        return new Arrangement(
                statement.set(),
                statement.needed(),
                Duration.ofSeconds(statement.waitSeconds()),
                statement.members().stream().map(Statement.Member::guardian).toList(),
                set.read("createdAt", Instant::parse));
    }

    /** Of those of whom there is still a share, those who are confirmed with the keys that it was sealed to. */
    private static Set<String> holders(Statement statement, Set<String> members, Map<String, Contact> contacts) {
        return members.stream()
                .filter(guardian -> canHelp(statement, contacts.get(guardian), guardian))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean canHelp(Statement statement, @Nullable Contact contact, String guardian) {
        Statement.Member member =
                statement.member(guardian).orElseThrow(() -> forged("a member whom the owner did not name"));
        if (contact == null || contact.state() != ContactState.CONFIRMED) {
            throw forged("a member of the set who is no confirmed contact");
        }
        if (!contact.record().accountId().equals(member.account())) {
            throw forged("a member of the set who is somebody else");
        }
        return contact.canHelp() && contact.record().agree().thumbprint().equals(member.agree());
    }

    private static Optional<Rehearsal> rehearsal(Members circle, RehearsalReader reader) {
        return circle.node("rehearsal").isNull()
                ? Optional.empty()
                : Optional.of(reader.read(circle.members("rehearsal", "id", "askedAt", "proofs")));
    }

    private static Optional<Circle.OwnersRequest> request(Members circle, OptionalLong needed) {
        if (circle.node("request").isNull()) {
            return Optional.empty();
        }
        Members request =
                circle.members("request", "id", "state", "approvals", "refusals", "startedAt", "expiresAt", "readyAt");
        return Optional.of(new Circle.OwnersRequest(request.id("id"), RequestStatus.read(request, needed)));
    }

    /** What the owner has signed has to be what it is used as. */
    static <T> void requireSame(T used, T signed) {
        if (!used.equals(signed)) {
            throw forged("another text than the one that the owner has signed");
        }
    }

    static ServerLiedException forged(String detail) {
        return new ServerLiedException(Lie.GUARDIAN_FORGED, detail);
    }
}
