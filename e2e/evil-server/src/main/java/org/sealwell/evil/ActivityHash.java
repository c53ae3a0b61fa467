package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;

/** What ties an entry of the activity to those before it (section 8 of the protocol). Written from its text, not shared with any client. */
final class ActivityHash {

    static final String START = Wire.base64url(new byte[32]);

    private ActivityHash() {}

    /** {@code hash} of an entry of this account after the entry with the hash {@code before}. */
    static String of(String accountId, JsonNode entry, String before) {
        String lines = String.join(
                "\n",
                entry.path("kind").asText(),
                entry.path("at").asText(),
                entry.path("subject").asText(""),
                entry.path("count").asText(""));
        return Wire.base64url(Wire.sha256(
                "sw1/activity".getBytes(US_ASCII),
                accountId.getBytes(US_ASCII),
                ByteBuffer.allocate(Long.BYTES)
                        .putLong(entry.path("number").asLong())
                        .array(),
                Wire.bytes(before),
                Wire.sha256(lines)));
    }
}
