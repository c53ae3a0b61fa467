package org.sealwell.vault.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.vault.Changes.delete;
import static org.sealwell.vault.Changes.put;
import static org.sealwell.vault.Changes.rekey;
import static org.sealwell.vault.Changes.with;
import static org.sealwell.vault.Changes.without;
import static org.sealwell.vault.Owner.commit;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.vault.Changes;

/** Commits of a wrong form: the answer points at the member that is wrong, and quotes nothing of it. */
@QuarkusTest
class RefusedMembersTest extends UnchangedVault {

    @Test
    void membersThatAreTooLong() {
        refusesAt("#/changes/0/body", put(other, 1, Changes.COLLECTION, 1024 * 1024 + 1));
        refusesAt("#/changes/0/key", with(put(other, 1), "key", Sealed.envelope(4097)));
        refusesAt("#/changes/0/tokens", put(other, 1, sortedTokens(65)));
    }

    private static String[] sortedTokens(int count) {
        return Stream.generate(Sealed::id).limit(count).sorted().toArray(String[]::new);
    }

    @Test
    void tokensThatAreNotInOrderOrNotDistinct() {
        List<String> tokens = new ArrayList<>(List.of(sortedTokens(3)));
        Collections.swap(tokens, 0, 2);
        refusesAt("#/changes/0", with(put(other, 1), "tokens", tokens));
        refusesAt("#/changes/0", with(put(other, 1), "tokens", List.of(tokens.getFirst(), tokens.getFirst())));
    }

    @Test
    void textsThatAreNotStrictBase64Url() {
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAAAB"));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAAAA=="));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "AAAAAAAAAAAAAAAAAAAA+A"));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", "A.A"));
        refusesAt("#/changes/0/collection", with(put(other, 1), "collection", Sealed.random(15)));
        refusesAt("#/changes/0/tokens/0", put(other, 1, "not a token"));
        refusesCommitAt("#/mac", with(commit(1, put(other, 1)), "mac", Sealed.random(31)));
        refusesCommitAt("#/digest", with(commit(1, put(other, 1)), "digest", Sealed.random(33)));
    }

    @Test
    void whatIsNoEnvelope() {
        String good = Sealed.envelope(400);
        for (String bad : List.of(
                "", "....", good.replace("..", "."), good.replace("..", ".AA."), good + ".", good.substring(1) + "=")) {
            refusesAt("#/changes/0/body", with(put(other, 1), "body", bad));
            refusesAt("#/changes/0/key", with(put(other, 1), "key", bad));
        }
    }

    @Test
    void membersThatAreMissing() {
        for (String member : List.of("op", "itemId", "collection")) {
            refusesAt("#/changes/0/" + member, without(put(other, 1), member));
        }
        refusesAt("#/changes/0/revision", without(put(other, 1), "revision"));
        for (String member : List.of("key", "body", "tokens")) {
            refusesAt("#/changes/0", without(put(other, 1), member));
        }
        refusesAt("#/changes/0", without(rekey(item, 1), "key"));
        for (String member : List.of("base", "digest", "mac", "changes")) {
            refusesCommitAt("#/" + member, without(commit(1, put(other, 1)), member));
        }
    }

    @Test
    void membersThatDoNotBelong() {
        refusesAt("#/changes/0/name", with(put(other, 1), "name", "value"));
        refusesAt("#/changes/0/digest", with(put(other, 1), "digest", Sealed.random(32)));
        refusesCommitAt("#/n", with(commit(1, put(other, 1)), "n", 2));
        refusesAt("#/changes/0", with(delete(item, 2), "key", Sealed.envelope(300)));
        refusesAt("#/changes/0", with(delete(item, 2), "tokens", List.of()));
        refusesAt("#/changes/0", with(rekey(item, 1), "body", Sealed.envelope(300)));
    }

    @Test
    void membersOutOfRangeOrOfAnotherType() {
        refusesAt("#/changes/0/op", with(put(other, 1), "op", "patch"));
        refusesAt("#/changes/0/revision", put(other, 0));
        refusesAt("#/changes/0", put(other, 10_001));
        refusesAt("#/changes/0/revision", put(other, 10_002));
        refusesAt("#/changes/0/revision", delete(other, 10_002));
        refusesAt("#/changes/0/revision", with(put(other, 1), "revision", "1"));
        refusesAt("#/changes/0/revision", with(put(other, 1), "revision", 1.5));
        refusesAt("#/changes/0/itemId", with(put(other, 1), "itemId", 17));
        refusesCommitAt("#/base", with(commit(1, put(other, 1)), "base", -1));
        refusesCommitAt("#/changes", commit(1, List.of()));
        refusesCommitAt("#/changes", with(commit(1, put(other, 1)), "changes", "none"));
    }

    @Test
    void membersThatAreNull() {
        Map<String, Object> nothing = new java.util.HashMap<>(put(other, 1));
        nothing.put("itemId", null);
        refusesAt("#/changes/0/itemId", nothing);
        Map<String, Object> commit = commit(1, List.of(put(other, 1)));
        commit.put("changes", Collections.singletonList(null));
        refuses(commit, 400, INVALID);
        Map<String, Object> tokens = new java.util.HashMap<>(put(other, 1));
        tokens.put("tokens", Collections.singletonList(null));
        refusesAt("#/changes/0/tokens/0", tokens);
    }

    @Test
    void quotesNothingOfWhatItRefuses() {
        String secret = "very-secret-value";
        String answer =
                anna.sends(with(commit(1, put(other, 1)), "mac", secret)).text();
        assertThat(answer).doesNotContain(secret);
    }
}
