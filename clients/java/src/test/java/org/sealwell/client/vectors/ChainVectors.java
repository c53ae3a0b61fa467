package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.text;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.vault.Chain;
import org.sealwell.evil.CommitDigest;
import org.sealwell.evil.Told;

/** commit-chain, checkpoint. Keys and bodies are short texts here: the chain takes them as they are. */
final class ChainVectors {
    private final FixedRandom random = new FixedRandom("chain");
    private final Secret key = Secret.copyOf(random.bytes(32));
    private final String account = Ids.random(random);
    private final Chain chain = new Chain(key, account);
    private final String collection = Ids.random(random);
    private final String one = Ids.random(random);
    private final String two = Ids.random(random);

    static void make() throws IOException {
        new ChainVectors().write();
    }

    private void write() throws IOException {
        List<ObjectNode> commits = honest();
        VectorFile file = new VectorFile(
                "commit-chain",
                "chain (b64u), accountId, mac(0), and commits as a pull shows them. A refused history has the name of its lie. Keys and bodies"
                        + " are placeholders: the chain takes them as opaque text.",
                MADE);
        history(file, "put, put with tokens, rekey, delete, put again", null, commits);
        history(file, "a commit left out", "OMITTED", List.of(commits.get(0), commits.get(2)));
        history(file, "two commits in the wrong order", "REORDERED", List.of(commits.get(1), commits.get(0)));
        history(file, "a commit twice", "REORDERED", List.of(commits.get(0), commits.get(0)));
        history(file, "a body replaced", "CHAIN_BROKEN", List.of(replaced(commits.get(0))));
        history(file, "a commit of nobody", "INJECTED", List.of(commits.get(0), planted()));
        history(
                file,
                "renumbered after a commit left out",
                "INJECTED",
                List.of(commits.get(0), renumbered(commits.get(2))));
        ObjectNode again = commit(2, mac(commits.get(0)), put(one, 1, "key", "body"));
        history(file, "a revision twice", "REVISION_WRONG", List.of(commits.get(0), again));
        ObjectNode gap = commit(2, mac(commits.get(0)), put(one, 3, "key", "body"));
        history(file, "a revision skipped", "REVISION_WRONG", List.of(commits.get(0), gap));
        ObjectNode alive = commit(5, mac(commits.get(3)), put(one, 1, "key", "body"));
        history(
                file,
                "a deleted item at an old revision",
                "RESURRECTED",
                List.of(commits.get(0), commits.get(1), commits.get(2), commits.get(3), alive));
        file.write();
        checkpoints(commits);
    }

    private List<ObjectNode> honest() {
        List<ObjectNode> commits = new ArrayList<>();
        commits.add(commit(1, chain.start(), put(one, 1, "key-1", "body-1")));
        commits.add(
                commit(2, mac(commits.get(0)), put(two, 1, "key-2", "body-2", Ids.random(random), Ids.random(random))));
        ObjectNode rekey = Told.object().put("op", "rekey").put("itemId", one).put("revision", 1);
        commits.add(commit(
                3, mac(commits.get(1)), rekey.put("collection", collection).put("key", "key-1b")));
        ObjectNode delete = Told.object().put("op", "delete").put("itemId", one).put("revision", 2);
        commits.add(commit(4, mac(commits.get(2)), delete.put("collection", collection)));
        commits.add(commit(5, mac(commits.get(3)), put(one, 3, "key-3", "body-3"), put(two, 2, "key-4", "body-4")));
        return commits;
    }

    private ObjectNode put(String item, int revision, String dek, String body, String... tokens) {
        ObjectNode put = Told.object().put("op", "put").put("itemId", item).put("revision", revision);
        put.put("collection", collection).put("key", dek).put("body", body);
        ArrayNode sorted = put.putArray("tokens");
        new TreeSet<>(List.of(tokens)).forEach(sorted::add);
        return put;
    }

    private ObjectNode commit(int n, byte[] before, ObjectNode... changes) {
        ObjectNode commit = Told.object().put("n", n).put("base", n - 1);
        ArrayNode list = Told.object().putArray("changes");
        list.addAll(List.of(changes));
        String digest = CommitDigest.of(list);
        commit.put("digest", digest);
        commit.put("mac", Base64Url.encode(chain.mac(n, before, Base64Url.decode(digest))));
        commit.put("at", "2026-01-02T03:04:05Z");
        commit.set("changes", list);
        return commit;
    }

    private static byte[] mac(ObjectNode commit) {
        return Base64Url.decode(commit.path("mac").asText());
    }

    private static ObjectNode replaced(ObjectNode commit) {
        ObjectNode copy = commit.deepCopy();
        ((ObjectNode) copy.path("changes").get(0)).put("body", "another body");
        return copy;
    }

    private ObjectNode planted() {
        ObjectNode planted = commit(2, new byte[32], put(two, 1, "key", "body"));
        return planted.put("mac", Base64Url.encode(random.bytes(32)));
    }

    private static ObjectNode renumbered(ObjectNode commit) {
        return commit.deepCopy().put("n", 2).put("base", 1);
    }

    private void history(VectorFile file, String name, String lie, List<ObjectNode> commits) {
        ObjectNode vector = lie == null ? file.add(name, true) : file.refused(name, lie);
        vector.put("chain", text(key)).put("accountId", account).put("mac0", Base64Url.encode(chain.start()));
        vector.putArray("commits").addAll(commits);
    }

    private void checkpoints(List<ObjectNode> commits) throws IOException {
        VectorFile file = new VectorFile(
                "checkpoint",
                "chain (b64u), accountId, n and mac(n), the state as items with body (null when deleted), and the checkpoint.",
                MADE);
        String macN = commits.get(3).path("mac").asText();
        byte[] root =
                Digest.of(utf8(String.join("\n", new TreeSet<>(List.of(line(one, 2, ""), line(two, 1, "body-2"))))));
        byte[] mac = chain.checkpoint(4, Base64Url.decode(macN), root);
        checkpoint(file.add("after a deletion", true), macN, root, mac);
        checkpoint(file.refused("another root", "CHECKPOINT_WRONG"), macN, random.bytes(32), mac);
        checkpoint(file.refused("another mac", "CHECKPOINT_WRONG"), macN, root, random.bytes(32));
        checkpoint(
                file.refused("another history", "CHECKPOINT_WRONG"),
                commits.get(2).path("mac").asText(),
                root,
                mac);
        file.write();
    }

    private void checkpoint(ObjectNode vector, String macN, byte[] root, byte[] mac) {
        vector.put("chain", text(key)).put("accountId", account).put("n", 4).put("macN", macN);
        ArrayNode items = vector.putArray("items");
        items.addObject().put("itemId", one).put("revision", 2).putNull("body");
        items.addObject().put("itemId", two).put("revision", 1).put("body", "body-2");
        vector.put("root", Base64Url.encode(root)).put("mac", Base64Url.encode(mac));
    }

    private static String line(String item, int revision, String body) {
        return item + "|" + revision + "|" + Base64Url.encode(Digest.of(body));
    }
}
