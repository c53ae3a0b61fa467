package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.sealwell.evil.StoredAccount;

/** A server that swaps people's public keys. */
final class RecordAttacks {
    private static final int ROW = 4;

    private RecordAttacks() {}

    static List<Attack> all() {
        return List.of(
                own(
                        "own-record-of-another",
                        "the person's own record is another person's, on a device that knows the true one",
                        Step.LOG_IN_ON_KNOWN_DEVICE,
                        Lie.RECORD_FORKED,
                        RecordAttacks::useAnothersRecord),
                own(
                        "own-record-of-another-on-new-device",
                        "the person's own record is another person's, on a device that has never seen one",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Lie.RECORD_INVALID,
                        RecordAttacks::useAnothersRecord),
                own(
                        "own-record-forged",
                        "the person's own record names keys of the server, and is sound in itself",
                        Step.LOG_IN_ON_NEW_DEVICE,
                        Lie.KEY_MISMATCH,
                        scene -> become(scene.victim(), new ForgedRecord(scene.victim().accountId).first())),
                others("key-swapped", Step.READ_RECORD_OF_OTHER),
                others("key-swapped-after-restart", Step.READ_RECORD_OF_OTHER_AFTER_RESTART),
                Attack.of(
                        "successor-without-a-voucher",
                        ROW,
                        "another person's next record, which the key before it did not sign",
                        Step.READ_RECORD_OF_OTHER,
                        Lie.RECORD_INVALID,
                        RecordAttacks::addSuccessor),
                Attack.of(
                        "record-of-somebody-else",
                        ROW,
                        "somebody else's record for another person's, on a device that has seen neither",
                        Step.READ_RECORD_OF_OTHER_ON_NEW_DEVICE,
                        Lie.RECORD_INVALID,
                        scene -> scene.other()
                                .keyring
                                .set("record", scene.victim().keyring.path("record"))));
    }

    private static Attack own(String name, String title, Step step, Lie lie, Attack.Deed deed) {
        return Attack.of(name, ROW, title, step, lie, deed);
    }

    private static Attack others(String name, Step step) {
        return Attack.of(
                name,
                ROW,
                "another person's keys are the server's, after the device has seen the true ones",
                step,
                Lie.RECORD_FORKED,
                scene -> become(scene.other(), new ForgedRecord(scene.other().accountId).first()));
    }

    private static void useAnothersRecord(Scene scene) {
        scene.victim().keyring.set("record", scene.other().keyring.path("record"));
    }

    private static void become(StoredAccount account, String record) {
        account.keyring.putArray("record").add(record);
    }

    private static void addSuccessor(Scene scene) {
        JsonNode record = scene.other().keyring.path("record");
        String forged =
                new ForgedRecord(scene.other().accountId).second(record.path(0).asText());
        ((ArrayNode) record).add(forged);
    }
}
