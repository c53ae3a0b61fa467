package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.sealwell.client.Session;
import org.sealwell.client.evil.EvilServer;
import org.sealwell.client.evil.StoredAccount;
import org.sealwell.client.evil.StoredVault;
import org.sealwell.client.journey.Person;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/** A person, a device with a memory, and a server that will lie. */
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

    StoredAccount stored() {
        return server.auth().account(anna.email());
    }

    static ObjectNode change(StoredVault vault, int commit) {
        return (ObjectNode) vault.commits.get(commit).path("changes").get(0);
    }
}
