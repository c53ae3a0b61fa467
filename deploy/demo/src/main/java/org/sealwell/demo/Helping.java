package org.sealwell.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** Back in with the help of three friends, any two of whom are enough; and what service, thieves and friends cannot do alone. */
final class Helping {
    private static final Duration WAIT = Duration.ofSeconds(6);
    private static final List<String> FRIENDS = List.of("Ben", "Cleo", "Dora");

    private final Function<String, Sealwell> device;
    private final Mailbox mailbox;
    private final String email;
    private final BiConsumer<String, String> say;
    private final List<Session> friends = new ArrayList<>();

    Helping(Function<String, Sealwell> device, Mailbox mailbox, String email, BiConsumer<String, String> say) {
        this.device = device;
        this.mailbox = mailbox;
        this.email = email;
        this.say = say;
    }

    void tell(String password, String next, Thief thief) throws IOException, InterruptedException {
        try (Session session =
                device.apply("Phone").logIn(email, password.toCharArray()).session()) {
            arrange(session);
            aSwappedContact(session, thief);
        }
        String code = asksForCode();
        Sealwell library = device.apply("Library computer");
        try (ContactRecovery recovery = library.confirmRecovery(email, code)) {
            recovery.ask();
            say.accept(
                    "Ask them",
                    "On a new device, with a code by mail. Its safety words: "
                            + String.join(" ", recovery.safetyWords()));
            approve(recovery, friends.get(0), friends.get(2));
            beforeTheTime(library, recovery, thief);
            goOn(library, recovery, next);
        }
        friendsAlone(next);
        friends.forEach(Session::close);
    }

    private void arrange(Session owner) throws IOException, InterruptedException {
        for (String name : FRIENDS) {
            friends.add(becomesContact(owner, name));
        }
        List<Contact> all = owner.trustedContacts().read().contacts();
        owner.trustedContacts().arrange(2, WAIT, "Delmy", all);
        say.accept(
                "Trusted contacts",
                String.join(", ", FRIENDS)
                        + " have accounts of their own, and compared six safety words with the owner. Any two of them are "
                        + "enough, after " + WAIT.toSeconds() + " seconds; otherwise it would be days.");
    }

    private Session becomesContact(Session owner, String name) throws IOException, InterruptedException {
        String address = email.replace("delmy", name.toLowerCase(Locale.ROOT));
        Sealwell phone = device.apply(name + "'s phone");
        phone.startRegistration(address);
        Session friend = phone.confirmRegistration(
                        address, mailbox.awaitCode(address), ("the password of " + name).toCharArray())
                .session();
        owner.trustedContacts().invite(address, "Delmy", name);
        String link = mailbox.awaitLink(address, "/help/");
        String[] ids = link.substring(link.indexOf("/help/") + 6).split("/", 2);
        friend.guardianships().accept(ids[0], ids[1]);
        Contact contact = owner.trustedContacts().read().contact(ids[1]).orElseThrow();
        if (!contact.safetyWords().equals(friend.guardianships().safetyWords())) {
            throw new IllegalStateException("The words on both sides differ");
        }
        owner.trustedContacts().confirm(contact);
        return friend;
    }

    private void aSwappedContact(Session owner, Thief thief) {
        thief.swapContacts(owner.accountId());
        try {
            owner.trustedContacts().read();
            throw new IllegalStateException("The client took a swapped contact");
        } catch (ServerLiedException refused) {
            say.accept(
                    "Attack: the server swaps a contact's keys",
                    "The owner's device holds its own signature over whom it confirmed, and refused: " + refused.lie()
                            + ".");
        } finally {
            thief.swapContacts(owner.accountId());
        }
    }

    private String asksForCode() throws IOException, InterruptedException {
        device.apply("Library computer").startRecovery(email);
        return mailbox.awaitCode(email, "ask your trusted contacts");
    }

    private void approve(ContactRecovery recovery, Session... ofThem) {
        for (Session friend : ofThem) {
            Guardianship duty = friend.guardianships().list().getFirst();
            if (!duty.request().orElseThrow().safetyWords().equals(recovery.safetyWords())) {
                throw new IllegalStateException("The friend sees other words");
            }
            friend.guardianships().approve(duty);
        }
        say.accept(
                "Two friends", "called, heard the same six words, and approved. The owner was told by mail each time.");
    }

    /** Whoever runs the service sets all its clocks forward, and hands everything out at once. */
    private void beforeTheTime(Sealwell library, ContactRecovery recovery, Thief thief) {
        try {
            library.recoverWithContacts(recovery);
            throw new IllegalStateException("The service gave its half away before the time");
        } catch (NotYetException honest) {
            say.accept(
                    "Too early",
                    "The service keeps its half until " + honest.opensAt().truncatedTo(ChronoUnit.SECONDS) + ".");
        }
        thief.makeReady(recovery.accountId());
        try {
            library.recoverWithContacts(recovery);
            throw new IllegalStateException("The approvals could be opened before their time");
        } catch (NotYetException | ServerLiedException refused) {
            say.accept(
                    "Attack: who asks and the server, before the time",
                    "The server's clocks were set forward in its database, and it gave everything away. The friends' approvals stay shut: no "
                            + "beacon has signed their round.");
        }
    }

    private void goOn(Sealwell library, ContactRecovery recovery, String next) throws InterruptedException {
        while (true) {
            try (Recovered recovered = library.recoverWithContacts(recovery);
                    Session session = recovered.choosePassword(next.toCharArray())) {
                session.sync();
                say.accept(
                        "The wait is over",
                        "The friends' shares and the service's half open the account: "
                                + session.records().list("Note").size() + " notes are readable under a new password.");
                return;
            } catch (NotYetException notYet) {
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** All of them approve for a thief who reads the mailbox; the owner says no, and the service keeps its half. */
    private void friendsAlone(String password) throws IOException, InterruptedException {
        String code = asksForCode();
        Sealwell thiefs = device.apply("Somebody else's computer");
        try (ContactRecovery theft = thiefs.confirmRecovery(email, code);
                Session owner = device.apply("Phone")
                        .logIn(email, password.toCharArray())
                        .session()) {
            theft.ask();
            friends.forEach(friend ->
                    friend.guardianships().approve(friend.guardianships().list().getFirst()));
            owner.trustedContacts().rejectRequest();
            Thread.sleep(WAIT.plusSeconds(3));
            try {
                thiefs.recoverWithContacts(theft);
                throw new IllegalStateException("Contacts alone were enough");
            } catch (RefusedException refused) {
                say.accept(
                        "Attack: all contacts, without the server",
                        "Three friends were talked into approving, and the wait is over; but the owner has said no, and without the server's half their "
                                + "shares are nothing: " + refused.type() + ".");
            }
        }
    }
}
