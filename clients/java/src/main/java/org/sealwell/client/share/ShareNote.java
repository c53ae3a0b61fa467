package org.sealwell.client.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;
import org.sealwell.client.share.OwnedShare.SharedRecord;

/** What an owner keeps of a share, sealed to themselves. */
record ShareNote(String label, Secret linkKey, List<SharedRecord> records) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("label", label).put("link", Base64Url.encode(linkKey.copyBytes()));
        put(json, records);
        return json;
    }

    static void put(ObjectNode note, List<SharedRecord> records) {
        ArrayNode items = note.putArray("items");
        records.forEach(record -> items.addArray().add(record.id()).add(record.revision()));
    }

    /** Members that a newer client has added are passed over. */
    static ShareNote read(byte[] plaintext) {
        JsonNode json = Json.parse(plaintext);
        try {
            return new ShareNote(
                    json.path("label").asText(),
                    ShareLink.keyOf(json.path("link").asText()),
                    records(json));
        } catch (IllegalArgumentException e) {
            throw notOfTheForm();
        }
    }

    /** @throws IllegalArgumentException for an id that is none */
    static List<SharedRecord> records(JsonNode note) {
        List<SharedRecord> records = new ArrayList<>();
        for (JsonNode item : note.path("items")) {
            records.add(new SharedRecord(
                    Ids.require(item.path(0).asText()), item.path(1).longValue()));
        }
        return records;
    }

    static ServerLiedException notOfTheForm() {
        return new ServerLiedException(Lie.MALFORMED_ANSWER, "a share's note is not of the protocol's form");
    }

    @Override
    public String toString() {
        return "ShareNote[redacted]";
    }
}
