package org.sealwell.client.vectors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.sealwell.client.vectors.PrimitiveVectors.MADE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Ids;
import org.sealwell.evil.Told;

/** activity: answers of a server, held against what a device has seen. */
final class ActivityVectors {

    private static final long AT = 1_767_323_045;
    private static final String START = Base64Url.encode(new byte[32]);

    private final FixedRandom random = new FixedRandom("activity");
    private final String account = Ids.random(random);
    private final String session = Ids.random(random);
    private final String share = Ids.random(random);
    private final VectorFile file = new VectorFile(
            "activity",
            "accountId, what the device has pinned ({number, hash} or null), and the answer to GET /activity?limit=… without before. A refused one has the"
                    + " name of its lie; of the others the head's code is what people compare.",
            MADE);

    static void make() throws IOException {
        new ActivityVectors().write();
    }

    private void write() throws IOException {
        List<ObjectNode> honest = chained(account, happenings());
        ObjectNode last = honest.get(honest.size() - 1);
        valid("nothing yet", null, answer(List.of(), 0));
        valid("all of it, on a new device", null, answer(honest, honest.size()));
        valid("all of it, pinned before", pin(honest.get(2)), answer(honest, honest.size()));
        valid("nothing new", pin(last), answer(honest, honest.size()));
        valid(
                "a page of three, the pinned entry just before it",
                pin(honest.get(honest.size() - 4)),
                answer(honest, 3));

        List<ObjectNode> gap = copies(honest);
        gap.remove(3);
        refused("an entry left out", "OMITTED", null, answer(gap, gap.size()));
        refused("an entry of another kind", "CHAIN_BROKEN", null, answer(with(honest, 2, "kind", "signed-in"), 9));
        List<ObjectNode> elsewhere = copies(honest);
        elsewhere.get(1).put("subject", share);
        refused("an entry about another subject", "CHAIN_BROKEN", null, answer(elsewhere, 9));
        List<ObjectNode> more = copies(honest);
        more.get(4).put("count", 13);
        refused("an entry with another count", "CHAIN_BROKEN", null, answer(more, 9));
        refused(
                "another account's",
                "CHAIN_BROKEN",
                null,
                answer(chained(Ids.random(random), happenings()), honest.size()));
        refused("a list that ends earlier", "ROLLBACK", pin(last), answer(honest.subList(0, 5), 5));
        refused("a list that begins anew", "ROLLBACK", pin(last), answer(List.of(), 0));
        List<ObjectNode> rewritten = chained(account, with(happenings(), 2, "kind", "signed-in"));
        refused("another list of the same length", "FORKED", pin(last), answer(rewritten, 9));
        refused("another list that has gone on", "FORKED", pin(honest.get(4)), answer(rewritten, 9));
        refused(
                "a list that begins too late",
                "OMITTED",
                pin(last),
                answer(honest, 3).put("oldest", honest.size() - 2));
        refused("a head that is no entry's", "CHAIN_BROKEN", null, headOfZeros(answer(honest, honest.size())));
        file.write();
    }

    private List<ObjectNode> happenings() {
        return new ArrayList<>(List.of(
                happening("account-registered", null, null),
                happening("signed-in-new-device", session, null),
                happening("sign-in-refused", null, null),
                happening("share-created", share, null),
                happening("vault-committed", null, 12),
                happening("share-refused", share, 0),
                happening("a-kind-to-come", null, null)));
    }

    private static ObjectNode happening(String kind, String subject, Integer count) {
        return Told.object().put("kind", kind).put("subject", subject).put("count", count);
    }

    private static List<ObjectNode> with(List<ObjectNode> entries, int index, String name, String value) {
        List<ObjectNode> copies = copies(entries);
        copies.get(index).put(name, value);
        return copies;
    }

    private static List<ObjectNode> copies(List<ObjectNode> entries) {
        return new ArrayList<>(entries.stream().map(ObjectNode::deepCopy).toList());
    }

    private static List<ObjectNode> chained(String accountId, List<ObjectNode> happenings) {
        List<ObjectNode> entries = new ArrayList<>();
        String before = START;
        for (ObjectNode happening : happenings) {
            int number = entries.size() + 1;
            ObjectNode entry = Told.object().put("number", number).put("at", AT + 60L * number);
            entry.setAll(happening);
            before = hash(accountId, entry, before);
            entries.add(entry.put("hash", before));
        }
        return entries;
    }

    private static String hash(String accountId, ObjectNode entry, String before) {
        String lines = String.join(
                "\n",
                entry.path("kind").asText(),
                entry.path("at").asText(),
                entry.path("subject").asText(""),
                entry.path("count").asText(""));
        return Base64Url.encode(Digest.of(
                "sw1/activity".getBytes(US_ASCII),
                accountId.getBytes(US_ASCII),
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(entry.path("number").asLong())
                        .array(),
                Base64Url.decode(before),
                Digest.of(lines)));
    }

    /** The newest of them, as many as fit. */
    private static ObjectNode answer(List<ObjectNode> entries, int limit) {
        int from = Math.max(0, entries.size() - limit);
        ObjectNode answer = Told.object();
        ObjectNode head = answer.putObject("head");
        if (entries.isEmpty()) {
            head.put("number", 0).put("hash", START);
        } else {
            head.setAll(pin(entries.get(entries.size() - 1)));
        }
        ArrayNode page = answer.put("oldest", 1).putArray("entries");
        for (int i = entries.size() - 1; i >= from; i--) {
            page.add(entries.get(i));
        }
        if (page.isEmpty()) {
            return answer.putNull("previous");
        }
        return answer.put(
                "previous",
                from == 0 ? START : entries.get(from - 1).path("hash").asText());
    }

    private static ObjectNode headOfZeros(ObjectNode answer) {
        answer.withObject("/head").put("hash", START);
        return answer;
    }

    private static ObjectNode pin(ObjectNode entry) {
        ObjectNode pin = Told.object();
        pin.set("number", entry.path("number"));
        pin.set("hash", entry.path("hash"));
        return pin;
    }

    private void valid(String name, ObjectNode pinned, ObjectNode answer) {
        ObjectNode vector = file.add(name, true);
        fill(vector, pinned, answer);
        byte[] hash = Base64Url.decode(answer.at("/head/hash").asText());
        vector.put("code", code(hash));
    }

    private void refused(String name, String lie, ObjectNode pinned, ObjectNode answer) {
        fill(file.refused(name, lie), pinned, answer);
    }

    private void fill(ObjectNode vector, ObjectNode pinned, ObjectNode answer) {
        vector.put("accountId", account).set("pinned", pinned);
        vector.set("answer", answer);
    }

    /** By long division, not as the SDK does it. */
    private static String code(byte[] hash) {
        BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 15));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            if (i > 0 && i % 4 == 0) {
                text.insert(0, '-');
            }
            text.insert(0, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(number.intValue() & 31));
            number = number.shiftRight(5);
        }
        return text.toString();
    }
}
