package org.sealwell.vault.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes text in which there is nothing to escape: what was checked to be an envelope when it came, base64url and dots, need not be looked at again. */
final class Verbatim extends JsonSerializer<String> {

    @Override
    public void serialize(String envelope, JsonGenerator json, SerializerProvider serializers) throws IOException {
        byte[] ascii = envelope.getBytes(StandardCharsets.ISO_8859_1);
        json.writeRawUTF8String(ascii, 0, ascii.length);
    }
}
