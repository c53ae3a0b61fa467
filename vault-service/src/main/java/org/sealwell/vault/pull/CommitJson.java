package org.sealwell.vault.pull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.bson.RawBsonDocument;
import org.sealwell.vault.ledger.Tip;

/**
 * Writes a page of commits as the JSON of {@link PullResource.CommitsAnswer}, straight from the store's BSON. A first sync is megabytes of sealed text
 * that nobody here reads: to make objects of it only to write them again cost more than all else together.
 *
 * <p>Only members that are named here are written; all else in the store stays there.
 */
final class CommitJson {

    private static final JsonFactory JSON = new JsonFactory();

    /** What the page's text takes beyond its commits' BSON is less: member names, quotes and commas, for which BSON has lengths and types. */
    private static final double ROOM = 1.1;

    private final JsonGenerator json;
    private final ByteArrayOutputStream text;

    private CommitJson(ByteArrayOutputStream text) throws IOException {
        this.text = text;
        this.json = JSON.createGenerator(text);
    }

    /**
     * Writes a page.
     *
     * @param commits the stored commits, in order
     * @param head where the chain ends
     * @param more whether there are commits after these
     * @return UTF-8
     */
    static byte[] page(List<RawBsonDocument> commits, Tip head, boolean more) {
        int stored = commits.stream()
                .mapToInt(commit -> commit.getByteBuffer().remaining())
                .sum();
        try {
            CommitJson page = new CommitJson(new ByteArrayOutputStream((int) (stored * ROOM) + 256));
            page.write(commits, head, more);
            return page.text.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
    }

    private void write(List<RawBsonDocument> commits, Tip head, boolean more) throws IOException {
        long last = 0;
        json.writeStartObject();
        json.writeArrayFieldStart("commits");
        for (RawBsonDocument commit : commits) {
            last = commit(new BsonMembers(commit));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("head");
        json.writeNumberField("n", head.n());
        json.writeStringField("mac", head.mac());
        json.writeEndObject();
        json.writeFieldName("next");
        if (more) {
            json.writeNumber(last);
        } else {
            json.writeNull();
        }
        json.writeEndObject();
        json.close();
    }

    private long commit(BsonMembers stored) throws IOException {
        long n = 0;
        json.writeStartObject();
        while (stored.next()) {
            switch (stored.name()) {
                case "n" -> {
                    n = stored.int64();
                    json.writeNumberField("n", n);
                    json.writeNumberField("base", n - 1);
                }
                case "digest", "mac" -> plain(stored);
                case "at" ->
                    json.writeStringField(
                            "at", Instant.ofEpochMilli(stored.int64()).toString());
                case "changes" -> changes(stored);
                default -> stored.skip();
            }
        }
        json.writeEndObject();
        return n;
    }

    private void changes(BsonMembers stored) throws IOException {
        json.writeArrayFieldStart("changes");
        stored.enter();
        while (stored.next()) {
            change(stored);
        }
        json.writeEndArray();
    }

    private void change(BsonMembers stored) throws IOException {
        json.writeStartObject();
        stored.enter();
        while (stored.next()) {
            if (stored.isNull()) {
                stored.skip();
                continue;
            }
            switch (stored.name()) {
                case "op", "itemId", "collection", "key", "body", "digest" -> plain(stored);
                case "revision" -> json.writeNumberField("revision", stored.int32());
                case "tokens" -> tokens(stored);
                default -> stored.skip();
            }
        }
        json.writeEndObject();
    }

    private void tokens(BsonMembers stored) throws IOException {
        json.writeArrayFieldStart("tokens");
        stored.enter();
        while (stored.next()) {
            stored.text(json::writeRawUTF8String);
        }
        json.writeEndArray();
    }

    /** What was checked when it came to be base64url and dots, or one of three words, has nothing to escape. */
    private void plain(BsonMembers stored) throws IOException {
        json.writeFieldName(stored.name());
        stored.text(json::writeRawUTF8String);
    }
}
