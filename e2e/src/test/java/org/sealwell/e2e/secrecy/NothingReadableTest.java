package org.sealwell.e2e.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Database;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.Stage;

/** Whoever takes the disk finds nothing that a person wrote, is called, or types. */
@ExtendWith(Stage.Resolver.class)
class NothingReadableTest {

    private final Stage stage;

    NothingReadableTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void storeLogsAndBrokerHoldNeitherRecordsNorPasswordsNorAddresses() throws IOException, InterruptedException {
        Person anna = stage.person("nobody-finds-me");
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("the address", anna.email());
        secrets.put("the password", "the quiet lake at dawn");
        secrets.put("what was written", "unmistakable-melancholia");
        secrets.put("the collection", "UnmistakableCollection");
        secrets.put("the indexed value", "unmistakable-index-value");
        secrets.put("the device's name", "unmistakable-device");
        IndexField field = IndexField.declare("code", IndexField.Spread.MANY_VALUES);
        try (Session session = anna.signsUp(anna.device("unmistakable-device"))) {
            HealthRecord record = session.records()
                    .put(RecordDraft.of("UnmistakableCollection", "{\"text\":\"unmistakable-melancholia\"}")
                            .index(field, "unmistakable-index-value"));
            session.records().put(record.edit("{\"text\":\"unmistakable-melancholia again\"}"));
            session.account().changePassword(anna.password(), "unmistakable-password".toCharArray(), true);
            secrets.put("the new password", "unmistakable-password");
            anna.mailAbout("Your Sealwell password was changed");
            secrets.put("the mailed code", anna.code());
        }
        assertThat(stage.disk().whereFound(secrets)).isEmpty();
    }

    @Test
    @Tag("row-33")
    void storedSizesFallIntoBuckets() {
        Person ben = stage.person("padded");
        try (Session session = ben.signsUp();
                Database database = stage.database()) {
            List<RecordDraft> drafts = new ArrayList<>();
            for (int length = 1; length <= 300; length++) {
                drafts.add(RecordDraft.of("Note", "{\"text\":\"" + "x".repeat(length * 5) + "\"}"));
            }
            session.records().putAll(drafts);
            MongoCollection<Document> items = database.collection("vault", "items");
            List<Integer> sizes = items.find(new Document("account", session.accountId()))
                    .map(item -> item.getString("body").length())
                    .into(new ArrayList<>());
            assertThat(sizes).hasSize(300);
            // 300 lengths, but no more kinds of ciphertext than Padmé has buckets from 256 to 1,600 bytes: 16, 16 and
            // 10.
            assertThat(sizes.stream().distinct().count()).isLessThanOrEqualTo(42);
        }
    }
}
