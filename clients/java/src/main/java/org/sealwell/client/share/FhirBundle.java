package org.sealwell.client.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.json.Json;
import org.sealwell.client.vault.HealthRecord;
import org.sealwell.client.vault.IndexField;

/** Records as a FHIR R4 Bundle of the type {@code collection}. */
final class FhirBundle {
    private FhirBundle() {}

    /** @throws IllegalArgumentException for a record that is no FHIR resource */
    static ObjectNode of(List<HealthRecord> records) {
        ObjectNode bundle = Json.object().put("resourceType", "Bundle").put("type", "collection");
        ArrayNode entries = bundle.putArray("entry");
        for (HealthRecord record : records) {
            JsonNode resource = record.content();
            if (!resource.path("resourceType").isTextual()) {
                throw new IllegalArgumentException("a record that is no FHIR resource");
            }
            ObjectNode entry = entries.addObject();
            String source = source(record);
            if (source.contains(":")) {
                entry.put("fullUrl", source);
            }
            entry.set("resource", resource);
        }
        return bundle;
    }

    /** By what it was called where it came from, so that references among the records still lead somewhere. */
    private static String source(HealthRecord record) {
        return record.values(IndexField.SOURCE).stream().findFirst().orElseGet(() -> "urn:uuid:" + uuid(record.id()));
    }

    /** A record's id has as many bytes as a UUID. */
    private static UUID uuid(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64Url.decode(id, 16));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
