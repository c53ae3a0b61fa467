package org.sealwell.client.pins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;

/**
 * The newest truth that a device has verified about its own account.
 *
 * @param epoch of the account key
 * @param record the account record's chain
 * @param n the vault's head, 0 before the first commit
 * @param mac base64url of {@code mac(n)}; empty while n is 0
 * @param checkpoint the newest checkpoint stored by, or checked on, this device; 0 without one
 */
public record AccountPin(long epoch, List<String> record, long n, String mac, long checkpoint) {
    /** What a device knows that has never seen the account. */
    public static final AccountPin NOTHING = new AccountPin(0, List.of(), 0, "", 0);

    public AccountPin {
        record = List.copyOf(record);
        Objects.requireNonNull(mac, "mac is null");
    }

    static AccountPin read(Members pin) {
        return new AccountPin(
                pin.number("epoch"), pin.texts("record"), pin.number("n"), pin.text("mac"), pin.number("checkpoint"));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("epoch", epoch);
        record.forEach(json.putArray("record")::add);
        return json.put("n", n).put("mac", mac).put("checkpoint", checkpoint);
    }
}
