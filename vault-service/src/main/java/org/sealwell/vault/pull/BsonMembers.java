package org.sealwell.vault.pull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/**
 * Walks over a stored document's members, where they lie (BSON 1.1, bsonspec.org). The driver's reader makes objects and keeps states for each of them:
 * in a page of commits that takes longer than all else.
 *
 * <p>After each {@link #next} exactly one of the methods that take the value, or go into it.
 */
final class BsonMembers {

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private int at;
    private BsonType type = BsonType.END_OF_DOCUMENT;
    private String name = "";

    BsonMembers(RawBsonDocument document) {
        ByteBuffer stored = document.getByteBuffer().asNIO();
        this.bytes = new byte[stored.remaining()];
        stored.get(bytes);
        this.numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        enter();
    }

    /** Goes to the next member; false at the end of what was entered last, which is left by this. */
    boolean next() {
        type = BsonType.findByValue(bytes[at++]);
        if (type == BsonType.END_OF_DOCUMENT) {
            return false;
        }
        int start = at;
        while (bytes[at] != 0) {
            at++;
        }
        name = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        at++;
        return true;
    }

    String name() {
        return name;
    }

    boolean isNull() {
        return type == BsonType.NULL;
    }

    /** Goes into the document or array. */
    void enter() {
        at += Integer.BYTES;
    }

    int int32() {
        at += Integer.BYTES;
        return numbers.getInt(at - Integer.BYTES);
    }

    long int64() {
        at += Long.BYTES;
        return numbers.getLong(at - Long.BYTES);
    }

    /** The text's bytes, in UTF-8. */
    void text(TextSink sink) throws IOException {
        int length = int32();
        sink.take(bytes, at, length - 1);
        at += length;
    }

    void skip() {
        at += switch (type) {
            case STRING -> Integer.BYTES + numbers.getInt(at);
            case DOCUMENT, ARRAY -> numbers.getInt(at);
            case INT32 -> Integer.BYTES;
            case INT64, DATE_TIME, DOUBLE -> Long.BYTES;
            case BOOLEAN -> 1;
            case NULL -> 0;
            default -> throw new IllegalStateException("No commit has a " + type);
        };
    }

    /** Takes a part of an array, and keeps none of it. */
    @FunctionalInterface
    interface TextSink {
        void take(byte[] bytes, int offset, int length) throws IOException;
    }
}
