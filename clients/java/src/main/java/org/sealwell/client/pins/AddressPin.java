package org.sealwell.client.pins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.Credential;

/**
 * What logging in with an address led to.
 *
 * @param accountId the account
 * @param kdf the parameters last used, below which the next login does not go
 * @param deviceToken shows the server that this device has logged in before
 */
public record AddressPin(String accountId, KdfParameters kdf, String deviceToken) {
    public AddressPin {
        Objects.requireNonNull(accountId, "accountId is null");
        Objects.requireNonNull(kdf, "kdf is null");
        Objects.requireNonNull(deviceToken, "deviceToken is null");
    }

    static AddressPin read(Members pin) {
        return new AddressPin(pin.id("accountId"), Credential.readKdf(pin, "kdf"), pin.text("deviceToken"));
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("accountId", accountId);
        json.set("kdf", Json.parseOwn(kdf.json()));
        return json.put("deviceToken", deviceToken);
    }
}
