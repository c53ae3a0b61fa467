package org.sealwell.client.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * A keyring as it travels: every value an envelope or a signature that the server cannot read.
 *
 * @param epoch of the account key, from 1
 * @param byPassword AK under the KEK
 * @param byRecovery AK under RK
 * @param previous older account keys, each under its successor
 * @param secrets the secrets bundle under AK
 * @param record the account record, oldest first
 */
public record Keyring(
        long epoch,
        String byPassword,
        String byRecovery,
        List<Previous> previous,
        String secrets,
        List<String> record) {
    /** AK of an older epoch, wrapped under the AK of the next one. */
    public record Previous(long epoch, String wrap) {
        public Previous {
            Objects.requireNonNull(wrap, "wrap is null");
        }
    }

    public Keyring {
        Objects.requireNonNull(byPassword, "byPassword is null");
        Objects.requireNonNull(byRecovery, "byRecovery is null");
        previous = List.copyOf(previous);
        Objects.requireNonNull(secrets, "secrets is null");
        record = List.copyOf(record);
    }

    /** Reads it strictly. */
    public static Keyring read(JsonNode node) {
        Members members = Members.of(node, "epoch", "byPassword", "byRecovery", "previous", "secrets", "record");
        return new Keyring(
                members.number("epoch"),
                members.text("byPassword"),
                members.text("byRecovery"),
                members.list("previous", "epoch", "wrap").stream()
                        .map(one -> new Previous(one.number("epoch"), one.text("wrap")))
                        .toList(),
                members.text("secrets"),
                members.texts("record"));
    }

    /** As JSON for the wire. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("epoch", epoch).put("byPassword", byPassword).put("byRecovery", byRecovery);
        ArrayNode older = json.putArray("previous");
        previous.forEach(one -> older.addObject().put("epoch", one.epoch()).put("wrap", one.wrap()));
        json.put("secrets", secrets);
        ArrayNode chain = json.putArray("record");
        record.forEach(chain::add);
        return json;
    }
}
