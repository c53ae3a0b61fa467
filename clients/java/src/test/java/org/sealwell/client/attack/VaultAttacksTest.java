package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.problem.Lie;
import org.sealwell.evil.StoredVault;

/** Lies about the history of the vault that take more than one step. */
@Tag("row-11")
class VaultAttacksTest extends Attack {
    private Session laptop;

    @BeforeEach
    void threeNotes() {
        laptop = anna.signsUp(pins).session();
        note(laptop, "one");
        note(laptop, "two");
        note(laptop, "three");
    }

    @Test
    void afterALieNothingIsWrittenBeforeAPullWasHonest() {
        StoredVault honest = vault(laptop).copy();
        vault(laptop).goBackTo(2);
        assertLie(Lie.ROLLBACK, laptop::sync);
        long commits = server.count("POST", "/api/vault/v1/commits");

        assertLie(Lie.ROLLBACK, () -> note(laptop, "four"));

        assertThat(server.count("POST", "/api/vault/v1/commits")).isEqualTo(commits);
        vault(laptop).become(honest);
        note(laptop, "four");
        assertThat(laptop.head().n()).isEqualTo(4);
    }

    @Test
    void twoDevicesShownDifferentHeadsNoticeTheFork() {
        Session phone = anna.logsInElsewhere();
        phone.sync();
        StoredVault base = vault(laptop).copy();
        note(laptop, "on the laptop");
        StoredVault laptops = vault(laptop).copy();
        vault(laptop).become(base);
        note(phone, "on the phone");

        assertLie(Lie.FORKED, laptop::sync);
        assertLie(Lie.FORKED, () -> note(laptop, "again"));
        note(phone, "longer");
        assertLie(Lie.FORKED, laptop::sync);
        assertLie(Lie.FORKED, () -> anna.logsIn(pins).sync());
        vault(laptop).become(laptops);
        assertLie(Lie.ROLLBACK, phone::sync);
    }
}
