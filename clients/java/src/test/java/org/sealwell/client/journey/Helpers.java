package org.sealwell.client.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.client.Registered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.Session;
import org.sealwell.client.guardian.Circle;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.Guardianship;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.HonestAuth;

/** Anna, and three people whom she trusts. */
public final class Helpers {
    public static final Duration WAIT = Duration.ofDays(7);

    public final HonestHelp help;
    public final Person anna;
    public final Registered registered;
    public final Session owner;
    /** Sessions of her contacts. */
    public final List<Session> friends = new ArrayList<>();
    /** Their ids with her, in the same order. */
    public final List<String> ids = new ArrayList<>();

    private final EvilServer server;

    public Helpers(EvilServer server) {
        this.server = server;
        this.help = new HonestHelp(server);
        this.anna = new Person(server, "anna@example.org");
        this.registered = signsUp(anna);
        this.owner = registered.session();
    }

    public Sealwell connect(Person person) {
        return person.device(new MemoryPinStore())
                .transport(help)
                .clock(help.clock())
                .connect();
    }

    private Registered signsUp(Person person) {
        Sealwell sealwell = connect(person);
        sealwell.startRegistration(person.email());
        return sealwell.confirmRegistration(person.email(), HonestAuth.CODE, person.password());
    }

    /** Is invited, and says yes. */
    public Contact accepts(String name) {
        Person friend = new Person(server, name + "@example.org");
        String id = owner.trustedContacts()
                .invite(friend.email(), "Anna", "my friend " + name)
                .id();
        Session session = signsUp(friend).session();
        session.guardianships().accept(owner.accountId(), id);
        friends.add(session);
        ids.add(id);
        return contact(id);
    }

    public Contact contact(String id) {
        return owner.trustedContacts().read().contact(id).orElseThrow();
    }

    /** Three confirmed contacts of whom so many are needed. */
    public Circle arranges(int needed) {
        for (String name : List.of("ben", "cleo", "dora")) {
            owner.trustedContacts().confirm(accepts(name));
        }
        List<Contact> contacts = ids.stream().map(this::contact).toList();
        return owner.trustedContacts().arrange(needed, WAIT, "Anna", contacts);
    }

    /** Asks for help on a new device. */
    public ContactRecovery asks() {
        Sealwell sealwell = connect(anna);
        sealwell.startRecovery(anna.email());
        ContactRecovery recovery = sealwell.confirmRecovery(anna.email(), HonestAuth.CODE);
        recovery.ask();
        return recovery;
    }

    public Guardianship guardianship(int friend) {
        return friends.get(friend).guardianships().list().get(0);
    }

    public Guardianship approves(int friend) {
        return friends.get(friend).guardianships().approve(guardianship(friend));
    }
}
