package org.sealwell.vault.pull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
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
            try (BsonBinaryReader stored =
                    new BsonBinaryReader(commit.getByteBuffer().asNIO())) {
                last = commit(stored);
            }
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

    private long commit(BsonReader stored) throws IOException {
        long n = 0;
        json.writeStartObject();
        stored.readStartDocument();
        while (stored.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = stored.readName();
            switch (name) {
                case "n" -> {
                    n = stored.readInt64();
                    json.writeNumberField("n", n);
                    json.writeNumberField("base", n - 1);
                }
                case "digest", "mac" -> plain(name, stored);
                case "at" ->
                    json.writeStringField(
                            "at", Instant.ofEpochMilli(stored.readDateTime()).toString());
                case "changes" -> changes(stored);
                default -> stored.skipValue();
            }
        }
        stored.readEndDocument();
        json.writeEndObject();
        return n;
    }

    private void changes(BsonReader stored) throws IOException {
        json.writeArrayFieldStart("changes");
        stored.readStartArray();
        while (stored.readBsonType() != BsonType.END_OF_DOCUMENT) {
            change(stored);
        }
        stored.readEndArray();
        json.writeEndArray();
    }

    private void change(BsonReader stored) throws IOException {
        json.writeStartObject();
        stored.readStartDocument();
        while (stored.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = stored.readName();
            if (stored.getCurrentBsonType() == BsonType.NULL) {
                stored.skipValue();
                continue;
            }
            switch (name) {
                case "op", "itemId", "collection", "key", "body", "digest" -> plain(name, stored);
                case "revision" -> json.writeNumberField(name, stored.readInt32());
                case "tokens" -> tokens(stored);
                default -> stored.skipValue();
            }
        }
        stored.readEndDocument();
        json.writeEndObject();
    }

    private void tokens(BsonReader stored) throws IOException {
        json.writeArrayFieldStart("tokens");
        stored.readStartArray();
        while (stored.readBsonType() != BsonType.END_OF_DOCUMENT) {
            plain(stored.readString());
        }
        stored.readEndArray();
        json.writeEndArray();
    }

    private void plain(String name, BsonReader stored) throws IOException {
        json.writeFieldName(name);
        plain(stored.readString());
    }

    /** What was checked when it came to be base64url and dots, or one of three words, has nothing to escape. */
    private void plain(String value) throws IOException {
        byte[] ascii = value.getBytes(StandardCharsets.ISO_8859_1);
        json.writeRawUTF8String(ascii, 0, ascii.length);
    }
}
