package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.evil.HonestVault;
import org.sealwell.client.evil.StoredVault;
import org.sealwell.client.problem.Lie;

/** Lies about the history of the vault. */
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
    @Tag("row-11")
    void anOldSnapshotIsARollbackAlsoAfterARestart() {
        StoredVault old = vault(laptop).copy();
        note(laptop, "four");
        vault(laptop).become(old);

        assertLie(Lie.ROLLBACK, laptop::sync);
        assertLie(Lie.ROLLBACK, () -> anna.logsIn(pins).sync());
        assertLie(Lie.ROLLBACK, () -> note(laptop, "five"));
        assertLie(Lie.ROLLBACK, laptop::usage);
    }

    @Test
    @Tag("row-11")
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

    @Test
    @Tag("row-11")
    void aDeviceThatIsNewMeasuresTheServerAgainstTheCheckpoint() {
        laptop.checkpoint();
        ObjectNode checkpoint = vault(laptop).checkpoint;
        assertThat(checkpoint.path("n").asLong()).isEqualTo(3);
        vault(laptop).commits.remove(2);

        assertLie(Lie.ROLLBACK, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-11")
    void aCheckpointOfAnotherStateIsNoticed() {
        laptop.checkpoint();
        vault(laptop).checkpoint.put("root", Base64Url.encode(new byte[32]));
        assertLie(Lie.CHECKPOINT_WRONG, () -> anna.logsInElsewhere().sync());

        vault(laptop).checkpoint = null;
        assertLie(Lie.CHECKPOINT_WRONG, () -> anna.logsIn(pins).sync());
    }

    @Test
    @Tag("row-12")
    void aCommitLeftOutIsNoticed() {
        vault(laptop).commits.remove(1);
        assertLie(Lie.OMITTED, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-12")
    void aCommitLeftOutAndTheRestRenumberedIsNoticed() {
        vault(laptop).commits.remove(1);
        vault(laptop).commits.get(1).put("n", 2).put("base", 1);
        assertLie(Lie.INJECTED, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-12")
    void commitsWithheldBehindAHeadThatIsShownAreNoticed() {
        server.tells(
                "GET",
                "/api/vault/v1/commits",
                (asked, honest) -> honest.but(page -> {
                    ((ArrayNode) page.path("commits")).removeAll();
                    page.putNull("next");
                }));
        assertLie(Lie.OMITTED, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-12")
    void commitsInAnotherOrderAreNoticed() {
        Collections.swap(vault(laptop).commits, 0, 1);
        assertLie(Lie.REORDERED, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-12")
    void aDeletionLeftOutOfTheHistoryIsNoticed() {
        laptop.records().list("Note").forEach(laptop.records()::delete);
        vault(laptop).commits.remove(vault(laptop).commits.size() - 1);

        assertLie(Lie.ROLLBACK, () -> anna.logsIn(pins).sync());
    }

    @Test
    @Tag("row-12")
    void theLatestBodyIsNotPrunedByAnHonestServer() {
        ObjectNode change = change(vault(laptop), 2);
        ArrayNode alone = change.arrayNode().add(change.deepCopy());
        String own = ownHash(alone);
        change.remove(List.of("key", "body", "tokens"));
        change.put("digest", own);

        assertLie(Lie.OMITTED, () -> anna.logsInElsewhere().sync());
    }

    /** The change's own SHA-256, whose SHA-256 is the commit's digest. */
    private static String ownHash(ArrayNode alone) {
        var change = alone.get(0);
        String text = String.join(
                "\n",
                change.path("op").asText(),
                change.path("itemId").asText(),
                change.path("revision").asText(),
                change.path("collection").asText(),
                change.path("key").asText(),
                change.path("body").asText(),
                "");
        return Base64Url.encode(Digest.of(text));
    }

    @Test
    @Tag("row-13")
    void aPlantedCommitIsNoticed() {
        ObjectNode planted = vault(laptop).commits.get(0).deepCopy();
        ((ObjectNode) planted.path("changes").get(0)).put("itemId", "AAAAAAAAAAAAAAAAAAAAAA");
        planted.put("digest", HonestVault.digest(planted.path("changes")))
                .put("n", 4)
                .put("base", 3);
        vault(laptop).commits.add(planted);

        assertLie(Lie.INJECTED, laptop::sync);
        assertLie(Lie.INJECTED, () -> anna.logsIn(pins).sync());
        assertThat(laptop.head().n()).isEqualTo(3);
    }

    @Test
    @Tag("row-13")
    void aReplacedBodyIsNoticed() {
        change(vault(laptop), 1)
                .put("body", change(vault(laptop), 0).path("body").asText());
        assertLie(Lie.CHAIN_BROKEN, () -> anna.logsInElsewhere().sync());
    }

    @Test
    @Tag("row-07")
    void anotherAccountsHistoryIsRefused() {
        Session ben = new org.sealwell.client.journey.Person(server, "ben@example.org").signsUp();
        note(ben, "ben's");
        vault(laptop).become(vault(ben));

        assertLie(Lie.INJECTED, () -> anna.logsInElsewhere().sync());
    }
}
