package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.keys.AccountRecord;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.client.vault.Revision;
import org.sealwell.evil.EvilServer;

/** What is checked against the chain, or against pins, and is true. */
class HonestAnswersTest {
    private static final IndexField CODE = IndexField.declare("code", IndexField.Spread.MANY_VALUES);

    private final EvilServer server = new EvilServer();
    private final Session laptop = new Person(server, "anna@example.org").signsUp();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itemsAndTheirRevisionsAreTaken() {
        HealthRecord draft = laptop.records()
                .put(RecordDraft.of("Note", "{\"text\":\"one\"}").index(CODE, "a"));
        HealthRecord first = laptop.records().put(draft.edit("{\"text\":\"one, later\"}"));
        HealthRecord second = laptop.records()
                .put(RecordDraft.of("Note", "{\"text\":\"two\"}").index(CODE, "a"));

        assertThat(laptop.records().fetch(first.id())).contains(first);
        assertThat(laptop.records().search(CODE, "A ")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().searchCollection("Note")).containsExactlyInAnyOrder(first, second);
        assertThat(laptop.records().history(first.id()))
                .extracting(Revision::revision)
                .containsExactly(2L, 1L);
        assertThat(laptop.records().get(first.id(), 1).orElseThrow().json()).isEqualTo("{\"text\":\"one\"}");
    }

    @Test
    void anotherPersonsRecordIsTakenAndKept() {
        String ben = new Person(server, "ben@example.org").signsUp().accountId();
        AccountRecord first = laptop.accountRecord(ben);

        assertThat(first.number()).isEqualTo(1);
        assertThat(laptop.accountRecord(ben)).isEqualTo(first);
        assertThatThrownBy(() -> laptop.accountRecord("AAAAAAAAAAAAAAAAAAAAAA"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("not-found"))
                        .isTrue());
    }
}
