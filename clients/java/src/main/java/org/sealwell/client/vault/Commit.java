package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.json.Members;

/** A commit as the server shows it, not yet verified. */
record Commit(long n, long base, byte[] digest, byte[] mac, List<Change> changes) {
    Commit {
        changes = List.copyOf(changes);
    }

    static Commit read(JsonNode node) {
        Members commit = Members.of(node, "n", "base", "digest", "mac", "at", "changes");
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : commit.array("changes")) {
            changes.add(Change.read(change));
        }
        if (changes.isEmpty() || changes.size() > 500) {
            throw commit.wrong("changes", "1 to 500 are expected");
        }
        commit.read("at", java.time.Instant::parse);
        return new Commit(
                commit.number("n"),
                commit.number("base"),
                commit.bytes("digest", 32),
                commit.bytes("mac", 32),
                changes);
    }

    /** {@code SHA-256(h1 | h2 | …)}. */
    static byte[] digestOf(List<Change> changes) {
        return Digest.of(changes.stream().map(Change::hash).toArray(byte[][]::new));
    }
}
