package org.sealwell.client.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.EmailAddress;
import org.sealwell.client.login.Handshake;
import org.sealwell.client.login.Handshaking;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.AddressPin;
import org.sealwell.client.pins.Pins;

/** Section 6, the address. Nothing cryptographic changes: I is the account's id. */
public final class EmailChange {
    private final SessionApi api;
    private final Handshaking handshaking;
    private final Pins pins;
    private volatile String announced = "";

    public EmailChange(SessionApi api, Handshaking handshaking, Pins pins) {
        this.api = api;
        this.handshaking = handshaking;
        this.pins = pins;
    }

    void start(String email, char[] password, String newEmail) {
        String address = EmailAddress.normalise(newEmail);
        try (Handshake handshake = handshaking.begin(EmailAddress.normalise(email), password)) {
            ObjectNode body = Account.proof(handshake.id(), handshake.m1()).put("email", address);
            Members answer = api.call(ApiCall.post(Account.ROOT + "/email-changes", body))
                    .require(202)
                    .members("M2");
            handshake.proof().requireServerProof(answer.bytes("M2", 32));
        }
        announced = address;
    }

    void confirm(AccountDetails account, String code) {
        ObjectNode body = Json.object().put("code", code);
        api.call(ApiCall.post(Account.ROOT + "/email-changes/confirm", body)).require(204);
        movePin(EmailAddress.normalise(account.email()));
    }

    /** The device keeps what it knows, under the new address. */
    private void movePin(String before) {
        Optional<AddressPin> pin = pins.address(before);
        if (pin.isPresent() && !announced.isEmpty()) {
            pins.pinAddress(announced, pin.get());
            pins.forgetAddress(before);
        }
    }
}
