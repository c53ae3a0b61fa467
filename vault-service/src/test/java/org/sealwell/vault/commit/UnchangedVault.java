package org.sealwell.vault.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Owner.commit;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.vault.Owner;

/** Anna has a vault with an item in it, and whatever she is refused, nothing of it is written. */
abstract class UnchangedVault {

    static final String INVALID = "invalid-request";

    final Owner anna = new Owner();
    final String item = Sealed.id();
    final String other = Sealed.id();
    private String before = "";

    @BeforeEach
    void annaHasAnItem() {
        anna.adds(0, put(item, 1));
        before = state();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(state()).isEqualTo(before);
    }

    private String state() {
        return anna.asks().get("/head").text()
                + anna.asks().get("/items").text()
                + anna.asks().get("/commits").text();
    }

    Answer refuses(Object commit, int status, String problem) {
        return anna.sends(commit)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sealwell:problem:" + problem))
                .body("status", equalTo(status));
    }

    void refusesAt(String pointer, Map<String, Object> change) {
        refusesCommitAt(pointer, commit(1, List.of(change)));
    }

    void refusesCommitAt(String pointer, Map<String, Object> commit) {
        refuses(commit, 400, INVALID).body("errors[*].pointer", hasItem(pointer));
    }
}
