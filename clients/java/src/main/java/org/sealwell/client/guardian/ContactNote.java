package org.sealwell.client.guardian;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.Contexts;

/** What an owner notes of a contact, sealed to themself. */
record ContactNote(String label, String email) {

    String seal(Secret recovery, String owner, String guardian, SecureRandom random) {
        try (EnvelopeKey key = key(recovery)) {
            byte[] plaintext =
                    Padme.pad(Json.bytes(Json.object().put("label", label).put("email", email)));
            return key.seal(Contexts.guardianNote(owner, guardian), plaintext, random);
        }
    }

    /** Members that a newer client has added are passed over. */
    static ContactNote open(Secret recovery, String owner, String guardian, String note) {
        try (EnvelopeKey key = key(recovery)) {
            JsonNode json = Json.parse(key.open(Contexts.guardianNote(owner, guardian), note));
            return new ContactNote(
                    json.path("label").asText(), json.path("email").asText());
        }
    }

    private static EnvelopeKey key(Secret recovery) {
        try (Secret notes = Hkdf.derive(recovery, "sw1/guardian-notes")) {
            return EnvelopeKey.of(notes);
        }
    }

    @Override
    public String toString() {
        return "ContactNote[redacted]";
    }
}
