package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.RecordDraft;

/** What a server that only watches may learn. */
class LeakTest extends Attack {
    private Session laptop;

    @BeforeEach
    void aRecordThatWasChanged() {
        laptop = anna.signsUp(pins).session();
        HealthRecord first = note(laptop, "one");
        laptop.records().put(first.edit("{\"text\":\"one, later\"}"));
    }

    @Test
    @Tag("row-08")
    void nothingThatIsReadMakesTheClientFetchAnything() {
        laptop.records().put(RecordDraft.of("Note", "{\"photo\":\"http://tracker.example/pixel.png\"}"));
        int before = server.requests().size();
        laptop.records().list("Note");

        assertThat(server.requests()).hasSize(before);
    }

    @Test
    @Tag("row-08")
    void noRequestHoldsPlaintext() {
        assertThat(server.requests())
                .noneMatch(asked -> asked.toString().contains("one, later"))
                .noneMatch(asked -> asked.toString().contains("Note"))
                .noneMatch(asked -> asked.toString().contains(new String(anna.password())));
    }

    @Test
    @Tag("row-33")
    void storedSizesAreBuckets() {
        for (int length = 1; length < 200; length += 13) {
            note(laptop, "x".repeat(length));
        }
        assertThat(vault(laptop).commits.stream()
                        .map(commit -> commit.path("changes")
                                .get(0)
                                .path("body")
                                .asText()
                                .length())
                        .distinct())
                .hasSizeLessThanOrEqualTo(3);
    }
}
