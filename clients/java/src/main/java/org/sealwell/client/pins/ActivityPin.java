package org.sealwell.client.pins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * The last entry of the account's activity that a device has seen.
 *
 * @param number 0 before the first look
 * @param hash base64url; empty while there is no entry
 */
public record ActivityPin(long number, String hash) {

    /** What a device knows that has never looked. */
    public static final ActivityPin NOTHING = new ActivityPin(0, "");

    public ActivityPin {
        Objects.requireNonNull(hash, "hash is null");
    }

    static ActivityPin read(Members pin) {
        return new ActivityPin(pin.number("number"), pin.text("hash"));
    }

    ObjectNode json() {
        return Json.object().put("number", number).put("hash", hash);
    }
}
