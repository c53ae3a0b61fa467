package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.sealwell.client.Session;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.StoredVault;

/** A person, a device with a memory, and a server that will lie: for what the catalogue's single steps cannot show. */
abstract class Attack {
    final EvilServer server = new EvilServer();
    final Person anna = new Person(server, "anna@example.org");
    final MemoryPinStore pins = new MemoryPinStore();

    @AfterEach
    void stop() {
        server.close();
    }

    static void assertLie(Lie lie, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                .isEqualTo(lie));
    }

    static HealthRecord note(Session session, String text) {
        return session.records().put(RecordDraft.of("Note", "{\"text\":\"" + text + "\"}"));
    }

    StoredVault vault(Session session) {
        return server.vault().of(session.accountId());
    }
}
