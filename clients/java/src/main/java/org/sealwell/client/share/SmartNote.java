package org.sealwell.client.share;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.client.json.Json;
import org.sealwell.client.share.OwnedShare.SharedRecord;
import org.sealwell.client.smart.SmartHealthLink;

/** What an owner keeps of a smart link, sealed to themselves: all of it, its label too. */
record SmartNote(SmartHealthLink link, List<SharedRecord> records) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("label", link.label()).put("smart", link.text());
        ShareNote.put(json, records);
        return json;
    }

    /** Members that a newer client has added are passed over. */
    static SmartNote read(byte[] plaintext) {
        JsonNode json = Json.parse(plaintext);
        try {
            return new SmartNote(SmartHealthLink.parse(json.path("smart").asText()), ShareNote.records(json));
        } catch (IllegalArgumentException e) {
            throw ShareNote.notOfTheForm();
        }
    }

    @Override
    public String toString() {
        return "SmartNote[redacted]";
    }
}
