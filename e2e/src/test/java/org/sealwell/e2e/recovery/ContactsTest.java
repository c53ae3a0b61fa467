package org.sealwell.e2e.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.guardian.Circle;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.ContactState;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.guardian.Health;
import org.sealwell.client.guardian.Rehearsal;
import org.sealwell.client.guardian.Rehearsal.Outcome;
import org.sealwell.client.guardian.RequestState;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.MostlyWaits;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.local.mail.Mail;

/** Somebody who has lost all but her friends. */
@ExtendWith(Stage.Resolver.class)
@MostlyWaits
class ContactsTest {

    private static final Duration WAIT = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NEXT = "a password that friends gave back";

    private final Stage stage;

    ContactsTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    @Tag("row-25")
    void giveTheAccountBackTogetherAndNotBeforeTheWaitIsOver() throws Exception {
        Person lea = stage.person("lea");
        List<Session> friends = new ArrayList<>();
        try (Session phone = lea.signsUp()) {
            phone.records().put(RecordDraft.of("Note", "{\"text\":\"still here\"}"));
            for (String name : List.of("max", "noa", "ole")) {
                friends.add(becomesContact(phone, stage.person(name), name));
            }
            List<Contact> all = phone.trustedContacts().read().contacts();
            assertThat(phone.trustedContacts().arrange(2, WAIT, "Lea", all).health())
                    .isEqualTo(Health.READY);
        }

        Sealwell library = lea.device("library computer");
        library.startRecovery(lea.email());
        ContactRecovery asked = library.confirmRecovery(
                lea.email(), Person.codeIn(lea.mailAbout("Your code to ask your trusted contacts")));
        String ticket = asked.ticket();
        asked.ask();
        lea.mailAbout("Somebody asks your trusted contacts for your account");
        approves(friends.get(0), asked.safetyWords());
        assertThat(asked.status().state()).isEqualTo(RequestState.OPEN);
        approves(friends.get(2), asked.safetyWords());
        assertThatThrownBy(() -> library.recoverWithContacts(asked)).isInstanceOf(NotYetException.class);
        lea.mailAbout("A trusted contact approved");

        // Another day, from what the device has kept.
        ContactRecovery resumed = library.resumeRecovery(ticket);
        await(resumed, RequestState.READY);
        try (Recovered recovered = library.recoverWithContacts(resumed);
                Session session = recovered.choosePassword(NEXT.toCharArray())) {
            session.sync();
            assertThat(session.records().list("Note")).singleElement().satisfies(note -> assertThat(note.json())
                    .contains("still here"));
        }
        await(resumed, RequestState.COMPLETED);
        assertThat(resumed.leftOut()).isEmpty();
        lea.remembers(NEXT);
        lea.logsIn().close();
        friends.forEach(Session::close);
    }

    @Test
    @Tag("row-28")
    void areStoppedByTheOwnersNoAndGiveNothingOnceTheSetIsMadeAnew() throws Exception {
        Person pia = stage.person("pia");
        List<Session> friends = new ArrayList<>();
        try (Session phone = pia.signsUp()) {
            for (String name : List.of("quin", "rob")) {
                friends.add(becomesContact(phone, stage.person(name), name));
            }
            List<Contact> both = phone.trustedContacts().read().contacts();
            phone.trustedContacts().arrange(2, Duration.ZERO, "Pia", both);

            Sealwell thief = pia.device("the thief's");
            ContactRecovery theft = asks(thief, pia);
            assertThat(phone.trustedContacts().read().runningRequest()).isPresent();
            Mail alarm = pia.mailAbout("Somebody asks your trusted contacts for your account");
            pia.device("at home").rejectRecovery(token(alarm));
            assertThat(theft.status().state()).isEqualTo(RequestState.REJECTED);
            assertRefused("request-ended", () -> thief.recoverWithContacts(theft));

            ContactRecovery again = asks(thief, pia);
            for (Session friend : friends) {
                approves(friend, again.safetyWords());
            }
            phone.trustedContacts().arrange(2, Duration.ZERO, "Pia", both);
            assertRefused("request-ended", () -> thief.recoverWithContacts(again));
        }
        friends.forEach(Session::close);
    }

    @Test
    void areNoticedWhenTheyLeaveOrTheirAccountIsGone() throws Exception {
        Person sam = stage.person("sam");
        Person tom = stage.person("tom");
        Person uma = stage.person("uma");
        try (Session phone = sam.signsUp();
                Session toms = becomesContact(phone, tom, "Tom");
                Session umas = becomesContact(phone, uma, "Uma")) {
            Circle circle = phone.trustedContacts()
                    .arrange(2, WAIT, "Sam", phone.trustedContacts().read().contacts());
            assertThat(circle.health()).isEqualTo(Health.TIGHT);
            Guardianship duty = umas.guardianships().list().getFirst();
            assertThat(umas.guardianships().share(duty).from()).isEqualTo("Sam");
            umas.guardianships().leave(duty.ownerId(), duty.id());
            assertThat(phone.trustedContacts().read().health()).isEqualTo(Health.BROKEN);
            sam.mailAbout("A trusted contact of yours is one no more");
            toms.account().delete();
            awaitState(phone, "Tom", ContactState.GONE);
        }
    }

    @Test
    @Tag("row-25")
    void areRehearsedWithoutBeingUsedUpAndWhoHasLeftIsToldFromWhoHasNotAnswered() throws Exception {
        Person ida = stage.person("ida");
        Person jan = stage.person("jan");
        try (Session phone = ida.signsUp();
                Session jans = becomesContact(phone, jan, "Jan");
                Session kims = becomesContact(phone, stage.person("kim"), "Kim");
                Session lous = becomesContact(phone, stage.person("lou"), "Lou")) {
            phone.trustedContacts()
                    .arrange(2, WAIT, "Ida", phone.trustedContacts().read().contacts());
            phone.trustedContacts().rehearse();
            jan.mailAbout("Can you still help as a trusted contact?");
            proves(jans);
            Guardianship duty = kims.guardianships().list().getFirst();
            kims.guardianships().leave(duty.ownerId(), duty.id());
            assertThat(outcomes(phone)).containsExactly(Outcome.PROVED, Outcome.MISSING, Outcome.WAITING);

            proves(lous);
            assertThat(outcomes(phone)).containsExactly(Outcome.PROVED, Outcome.MISSING, Outcome.PROVED);
            assertThat(phone.trustedContacts().read().rehearsal().orElseThrow().works())
                    .isTrue();
            assertRefused("too-many-attempts", () -> phone.trustedContacts().rehearse());

            // And nothing was used up: in earnest both are asked as if there had been none.
            ContactRecovery asked = asks(ida.device("library computer"), ida);
            assertThat(asked.status().approvals()).isZero();
            assertRefused("request-running", () -> phone.trustedContacts().rehearse());
            approves(jans, asked.safetyWords());
            approves(lous, asked.safetyWords());
            await(asked, RequestState.READY);
        }
    }

    private static void proves(Session friend) {
        Guardianship duty = friend.guardianships().list().getFirst();
        assertThat(friend.guardianships().prove(duty).rehearsal().orElseThrow().answered())
                .isTrue();
    }

    private static List<Outcome> outcomes(Session owner) {
        return owner.trustedContacts().read().rehearsal().orElseThrow().results().stream()
                .map(Rehearsal.Result::outcome)
                .toList();
    }

    /** Invited by mail, and with the same safety words on both sides. */
    private Session becomesContact(Session owner, Person friend, String label) {
        Session session = friend.signsUp();
        owner.trustedContacts().invite(friend.email(), "The owner", label);
        String link = link(friend.mailAbout("You are asked to be a trusted contact"), "/help/");
        String[] ids = link.substring(link.indexOf("/help/") + 6).split("/", 2);
        session.guardianships().accept(ids[0], ids[1]);
        Contact contact = owner.trustedContacts().read().contact(ids[1]).orElseThrow();
        assertThat(contact.safetyWords()).isEqualTo(session.guardianships().safetyWords());
        owner.trustedContacts().confirm(contact);
        return session;
    }

    private static ContactRecovery asks(Sealwell device, Person person) {
        device.startRecovery(person.email());
        String code = Person.codeIn(person.newestMailAbout("Your code to ask your trusted contacts"));
        ContactRecovery recovery = device.confirmRecovery(person.email(), code);
        recovery.ask();
        return recovery;
    }

    private static void approves(Session friend, List<String> heard) {
        Guardianship duty = friend.guardianships().list().getFirst();
        assertThat(duty.request().orElseThrow().safetyWords()).isEqualTo(heard);
        friend.guardianships().approve(duty);
    }

    private static String token(Mail alarm) {
        String link = link(alarm, "/recovery-rejection#");
        return link.substring(link.indexOf('#') + 1);
    }

    private static String link(Mail mail, String part) {
        return mail.text()
                .lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static void await(ContactRecovery recovery, RequestState state) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (recovery.status().state() != state) {
            assertThat(Instant.now()).as("it becomes " + state).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void awaitState(Session owner, String label, ContactState state) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (owner.trustedContacts().read().contacts().stream()
                .noneMatch(contact -> contact.label().equals(label) && contact.state() == state)) {
            assertThat(Instant.now()).as(label + " becomes " + state).isBefore(end);
            Thread.sleep(200);
        }
    }

    private static void assertRefused(String type, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.type())
                .isEqualTo(type));
    }
}
