package org.sealwell.vault.commit;

import static org.hamcrest.Matchers.equalTo;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Changes.with;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.vault.Changes;

/** Commits of the right form that do not fit the vault, or are too much: each is refused with its own problem. */
@QuarkusTest
class RefusedCommitsTest extends UnchangedVault {

    @Test
    void aRevisionThatIsNotTheNext() {
        Stream.of(1, 3).forEach(revision -> refuses(commit(1, put(item, revision)), 422, "revision-not-next")
                .body("itemId", equalTo(item))
                .body("expected", equalTo(2)));
        refuses(commit(1, put(other, 2)), 422, "revision-not-next").body("expected", equalTo(1));
        refuses(commit(1, delete(item, 3)), 422, "revision-not-next").body("expected", equalTo(2));
    }

    @Test
    void allOfACommitOneOfWhoseChangesIsWrong() {
        refuses(commit(1, put(other, 1), put(item, 3)), 422, "revision-not-next");
    }

    @Test
    void anItemThatMovesToAnotherCollection() {
        refusesAt("#/changes/0/collection", put(item, 2, Sealed.id(), Changes.BODY));
        refusesAt("#/changes/0/collection", with(delete(item, 2), "collection", Sealed.id()));
    }

    @Test
    void deletingWhatDoesNotExist() {
        refusesAt("#/changes/0/op", delete(other, 1));
    }

    @Test
    void anItemThatIsChangedTwice() {
        refusesCommitAt("#/changes/1/itemId", commit(1, put(item, 2), put(item, 3)));
    }

    @Test
    void rekeyingARevisionThatDoesNotExist() {
        refusesAt("#/changes/0/revision", rekey(item, 2));
        refusesAt("#/changes/0/revision", rekey(other, 1));
    }

    @Test
    void moreThanFiveHundredChanges() {
        List<Map<String, Object>> changes =
                IntStream.rangeClosed(0, 500).mapToObj(i -> put(Sealed.id(), 1)).toList();
        refuses(commit(1, changes), 413, "commit-too-large")
                .body("limits.changes", equalTo(500))
                .body("limits.bytes", equalTo(8 * 1024 * 1024));
    }

    @Test
    void moreThanEightMebibytes() {
        List<Map<String, Object>> changes = IntStream.range(0, 8)
                .mapToObj(i -> put(Sealed.id(), 1, Changes.COLLECTION, 1024 * 1024))
                .toList();
        refuses(commit(1, changes), 413, "commit-too-large");
    }

    @Test
    void aDigestThatIsNotThatOfTheChanges() {
        refuses(with(commit(1, put(other, 1)), "digest", Sealed.random(32)), 422, "digest-mismatch");
    }
}
