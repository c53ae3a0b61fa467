package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;

/** What a commit's MAC covers (section 5 of the protocol). Written from its text, not shared with any client. */
public final class CommitDigest {
    private CommitDigest() {}

    /** {@code digest} of a commit with these changes. */
    public static String of(JsonNode changes) {
        byte[][] hashes = new byte[changes.size()][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(changes.get(i));
        }
        return Wire.base64url(Wire.sha256(hashes));
    }

    /** {@code digest} of one change, as a pruned change carries it. */
    public static String ofChange(JsonNode change) {
        return Wire.base64url(hash(change));
    }

    private static byte[] hash(JsonNode change) {
        TreeSet<String> tokens = new TreeSet<>();
        change.path("tokens").forEach(token -> tokens.add(token.asText()));
        List<String> lines = List.of(
                change.path("op").asText(),
                change.path("itemId").asText(),
                change.path("revision").asText(),
                change.path("collection").asText(),
                change.path("key").asText(),
                change.path("body").asText(),
                String.join(",", tokens));
        return Wire.sha256(String.join("\n", lines));
    }
}
