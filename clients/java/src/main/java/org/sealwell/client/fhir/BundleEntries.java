package org.sealwell.client.fhir;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** A Bundle's entries one after the other, so that a long history does not have to fit into memory. */
final class BundleEntries implements AutoCloseable {
    /** Takes an entry. */
    interface Visitor {
        void visit(JsonNode entry);
    }

    /** Decimals keep their digits: 1.0 and 1.00 differ in FHIR (R4, 2.24.0.1). */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final JsonParser parser;

    BundleEntries(InputStream bundle) throws IOException {
        this.parser = MAPPER.createParser(bundle);
    }

    /** Visits each entry, and finds out on the way whether it was a Bundle. */
    void forEach(Visitor visitor) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not a FHIR Bundle");
        }
        boolean bundle = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("resourceType")) {
                bundle = "Bundle".equals(parser.getText());
                requireBundle(bundle);
            } else if (name.equals("entry") && parser.currentToken() == JsonToken.START_ARRAY) {
                requireBundle(bundle);
                visitAll(visitor);
            } else {
                parser.skipChildren();
            }
        }
        requireBundle(bundle);
    }

    private void visitAll(Visitor visitor) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitor.visit(MAPPER.readTree(parser));
        }
    }

    /** Also before the first entry: nothing may be written from a file that turns out to be something else. */
    private static void requireBundle(boolean bundle) {
        if (!bundle) {
            throw new IllegalArgumentException("not a FHIR Bundle, or its resourceType does not come first");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
