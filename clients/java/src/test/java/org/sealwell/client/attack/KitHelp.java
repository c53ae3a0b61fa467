package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.guardian.TrustedContacts;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

/** What helps who has lost everything, in the scene of the evil server: a time capsule, and contacts who have approved a request. */
final class KitHelp {
    private final Person anna;
    private final Session laptop;
    private final Session bens;
    private final String capsuleFile;
    private final String ticket;
    private final EvilServer server;
    final KitDora dora;
    private int registered;

    /**
     * @param laptop Anna's session, in which she makes all of it
     * @param bens the session of a contact; two more register
     */
    KitHelp(EvilServer server, Person anna, Session laptop, Session bens) {
        this.server = server;
        this.anna = anna;
        this.laptop = laptop;
        this.bens = bens;
        capsuleFile = laptop.timeCapsule().make();
        Session carlas = new Person(server, "carla@example.org").signsUp();
        TrustedContacts contacts = laptop.trustedContacts();
        Contact ben = accepts(bens, "ben@example.org");
        Contact carla = accepts(carlas, "carla@example.org");
        contacts.confirm(ben);
        contacts.confirm(carla);
        dora = new KitDora(server);
        Session doras = dora.signsUp();
        accepts(doras, "dora@example.org");
        dora.changesKeys(doras);
        List<Contact> confirmed =
                contacts.read().contacts().stream().filter(Contact::canHelp).toList();
        contacts.arrange(2, TrustedContacts.DEFAULT_WAIT, "Anna", confirmed);
        ticket = asks();
        benApproves();
        approves(carlas);
    }

    private Contact accepts(Session friend, String email) {
        String id = laptop.trustedContacts().invite(email, "Anna", email).id();
        friend.guardianships().accept(laptop.accountId(), id);
        return laptop.trustedContacts().read().contact(id).orElseThrow();
    }

    private String asks() {
        try (ContactRecovery recovery = mailedCodeConfirmed()) {
            recovery.ask();
            return recovery.ticket();
        }
    }

    private ContactRecovery mailedCodeConfirmed() {
        Sealwell elsewhere = elsewhere();
        elsewhere.startRecovery(anna.email());
        return elsewhere.confirmRecovery(anna.email(), HonestAuth.CODE);
    }

    void confirmsRecovery() {
        mailedCodeConfirmed().close();
    }

    /** Each time somebody else. */
    void somebodyRegisters() {
        new Person(server, "new-" + ++registered + "@example.org").signsUp();
    }

    void benApproves() {
        approves(bens);
    }

    private static void approves(Session contact) {
        Guardianship guardianship = contact.guardianships().list().get(0);
        contact.guardianships().approve(guardianship);
    }

    void recoversWithCapsule() {
        assertAnnas(elsewhere().recoverWithCapsule(capsuleFile));
    }

    void recoversWithContacts() {
        Sealwell elsewhere = elsewhere();
        try (ContactRecovery recovery = elsewhere.resumeRecovery(ticket)) {
            assertAnnas(elsewhere.recoverWithContacts(recovery));
        }
    }

    private void assertAnnas(Recovered recovered) {
        try (recovered) {
            assertThat(recovered.accountId()).isEqualTo(laptop.accountId());
            assertThat(recovered.email()).isEqualTo(anna.email());
        }
    }

    private Sealwell elsewhere() {
        return anna.device(new MemoryPinStore()).connect();
    }

    /** Nobody is another contact, and nothing is another set, than before. */
    void goesOn() {
        assertThat(laptop.trustedContacts().read().contacts().stream().filter(Contact::canHelp))
                .hasSize(2);
    }
}
