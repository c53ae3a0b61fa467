package org.sealwell.client.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.evil.Asked;

/**
 * An envelope as a server sees it. Two were sealed under one key exactly if they commit to the same.
 *
 * @param commitment {@code com} of the header
 * @param purpose {@code sw.p} of the header
 * @param nonce the third part
 * @param text all of it
 */
record SealedText(String commitment, String purpose, String nonce, String text) {
    private static final String ENVELOPE = "[\\w-]+\\.\\.[\\w-]{16}\\.[\\w-]*\\.[\\w-]{22}";

    /** Every envelope of these requests, each once however often it was sent. */
    static Set<SealedText> sentIn(List<Asked> requests) {
        Set<SealedText> sent = new LinkedHashSet<>();
        requests.forEach(asked -> collect(asked.body(), sent));
        return sent;
    }

    private static void collect(JsonNode node, Set<SealedText> found) {
        if (node.isTextual() && node.asText().matches(ENVELOPE)) {
            found.add(read(node.asText()));
        }
        node.forEach(child -> collect(child, found));
    }

    private static SealedText read(String text) {
        String[] parts = text.split("\\.", -1);
        try {
            JsonNode header = new ObjectMapper().readTree(new String(Base64Url.decode(parts[0]), UTF_8));
            String purpose = header.path("sw").path("p").asText();
            return new SealedText(header.path("com").asText(), purpose, parts[2], text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an envelope: " + text, e);
        }
    }
}
