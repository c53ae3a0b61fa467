package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.problem.UnreachableException;
import org.sealwell.client.vault.ConflictException;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/**
 * No key seals two things under one nonce, and no item key two bodies, whatever becomes of the connection and the client:
 * read from what the server received.
 */
@Tag("row-16")
class NonceReuseTest extends Attack {
    private static final String COMMITS = "/api/vault/v1/commits";
    private static final int TRIES = 4;
    private static final int ROUNDS = 5;
    private static final int EDITS_A_ROUND = 20;

    private Session laptop;
    private HealthRecord record;

    @BeforeEach
    void oneRecord() {
        laptop = anna.signsUp(pins).session();
        record = note(laptop, "always the same");
    }

    @Test
    void neitherEditsNorLostConnectionsNorRestartsRepeatANonceOrAnItemKey() {
        for (int round = 0; round < ROUNDS; round++) {
            editsAndWrites();
            someAnswersAreLost();
            anotherDeviceComesFirst();
            diesBeforeTheCommitArrives();
            diesAfterTheCommitArrived();
        }
        laptop.account().changePassword(anna.password(), anna.password(), false);
        laptop.replacePhrase();

        Set<SealedText> sent = SealedText.sentIn(server.requests());
        assertThat(sent).hasSizeGreaterThan(2 * ROUNDS * (EDITS_A_ROUND + 6));
        assertThat(sent)
                .extracting(SealedText::purpose)
                .contains("item", "item-key", "account-key", "secrets", "recovery-key");
        assertThat(sent)
                .extracting(envelope -> envelope.commitment() + envelope.nonce())
                .doesNotHaveDuplicates();
        assertThat(sent)
                .filteredOn(envelope -> envelope.purpose().equals("item"))
                .extracting(SealedText::commitment)
                .doesNotHaveDuplicates();
    }

    private RecordDraft sameAgain() {
        return record.edit(record.json());
    }

    private void editsAndWrites() {
        for (int i = 0; i < EDITS_A_ROUND; i++) {
            record = laptop.records().put(sameAgain());
        }
        note(laptop, "always the same");
    }

    private void someAnswersAreLost() {
        server.loses("POST", COMMITS, TRIES - 1);
        record = laptop.records().put(sameAgain());
    }

    /** The commit is made anew on top of the other device's. */
    private void anotherDeviceComesFirst() {
        note(anna.logsInElsewhere(), "always the same");
        record = laptop.records().put(sameAgain());
    }

    /** The same revision is sealed twice, and the server has seen both. */
    private void diesBeforeTheCommitArrives() {
        server.breaks("POST", COMMITS, TRIES);
        assertThatThrownBy(() -> laptop.records().put(sameAgain())).isInstanceOf(UnreachableException.class);
        laptop = anna.logsIn(pins);
        record = laptop.records().put(sameAgain());
    }

    /** The client does not know that its revision is there, and goes on from the conflict with itself. */
    private void diesAfterTheCommitArrived() {
        server.loses("POST", COMMITS, TRIES);
        assertThatThrownBy(() -> laptop.records().put(sameAgain())).isInstanceOf(UnreachableException.class);
        laptop = anna.logsIn(pins);
        ConflictException conflict = catchThrowableOfType(
                ConflictException.class, () -> laptop.records().put(sameAgain()));
        record = laptop.records()
                .put(conflict.conflicts().get(0).mineOverTheirs().orElseThrow());
    }
}
