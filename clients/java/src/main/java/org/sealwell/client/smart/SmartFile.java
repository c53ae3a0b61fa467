package org.sealwell.client.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A file that a link has led to, made by whoever made the link: it is read, and never taken for a record of one's own unasked.
 *
 * @param contentType for example {@code application/fhir+json}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares files
public record SmartFile(String contentType, byte[] content) {
    public SmartFile {
        Objects.requireNonNull(contentType, "contentType is null");
    }

    /**
     * As JSON, with every digit.
     *
     * @throws ServerLiedException when it is none
     */
    public JsonNode json() {
        return Json.parse(content);
    }

    @Override
    public String toString() {
        return "SmartFile[" + contentType + ", redacted]";
    }
}
