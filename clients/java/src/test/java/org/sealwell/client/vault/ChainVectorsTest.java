package org.sealwell.client.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.vectors.VectorFile;

/** The chain against the committed vectors. */
class ChainVectorsTest {
    @TestFactory
    Stream<DynamicTest> commitChain() {
        return VectorFile.read("commit-chain").stream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> follow(vector)));
    }

    private static void follow(JsonNode vector) {
        Chain chain = chain(vector);
        assertThat(Base64Url.encode(chain.start()))
                .isEqualTo(vector.path("mac0").asText());
        if (vector.path("valid").asBoolean()) {
            apply(chain, vector);
            return;
        }
        assertThatThrownBy(() -> apply(chain, vector))
                .isInstanceOfSatisfying(
                        ServerLiedException.class, lied -> assertThat(lied.lie().name())
                                .isEqualTo(vector.path("reason").asText()));
    }

    private static void apply(Chain chain, JsonNode vector) {
        List<Commit> commits = new ArrayList<>();
        vector.path("commits").forEach(commit -> commits.add(Commit.read(commit)));
        VaultState state = new VaultState(chain.start());
        for (Commit commit : commits) {
            new CommitCheck(chain).requireNext(state, commit, commits);
            state.apply(commit);
        }
        assertThat(state.n()).isEqualTo(commits.size());
    }

    @TestFactory
    Stream<DynamicTest> checkpoint() {
        return VectorFile.read("checkpoint").stream()
                .map(vector -> DynamicTest.dynamicTest(vector.path("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        VaultState state = stateOf(vector);
        Checkpoint checkpoint = new Checkpoint(vector.path("n").asLong(), bytes(vector, "root"), bytes(vector, "mac"));
        if (vector.path("valid").asBoolean()) {
            checkpoint.requireFitting(chain(vector), state);
            assertThat(Base64Url.encode(Checkpoint.of(chain(vector), state).root()))
                    .isEqualTo(vector.path("root").asText());
            return;
        }
        assertThatThrownBy(() -> checkpoint.requireFitting(chain(vector), state))
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(Lie.CHECKPOINT_WRONG));
    }

    /** A state that came to where the vector is, by whatever way. */
    private static VaultState stateOf(JsonNode vector) {
        VaultState state = new VaultState(new byte[32]);
        String collection = "AAAAAAAAAAAAAAAAAAAAAA";
        for (JsonNode item : vector.path("items")) {
            String id = item.path("itemId").asText();
            List<Change> changes = new ArrayList<>();
            for (long revision = 1; revision < item.path("revision").asLong(); revision++) {
                changes.add(Change.put(id, revision, collection, "key", "older", List.of()));
            }
            changes.add(
                    item.path("body").isNull()
                            ? Change.delete(id, item.path("revision").asLong(), collection)
                            : Change.put(
                                    id,
                                    item.path("revision").asLong(),
                                    collection,
                                    "key",
                                    item.path("body").asText(),
                                    List.of()));
            state.apply(new Commit(vector.path("n").asLong(), 0, new byte[32], bytes(vector, "macN"), changes));
        }
        return state;
    }

    private static Chain chain(JsonNode vector) {
        return new Chain(
                Secret.copyOf(bytes(vector, "chain")), vector.path("accountId").asText());
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return Base64Url.decode(vector.path(name).asText());
    }
}
