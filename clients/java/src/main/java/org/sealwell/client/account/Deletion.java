package org.sealwell.client.account;

import java.time.Clock;
import org.sealwell.client.http.Api;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.keys.OpenKeyring;

/** Section 6, the end: asked for with the account's own signature, which no session token can replace. */
public final class Deletion {
    private final Api api;
    private final Clock clock;

    public Deletion(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    void request(OpenKeyring keyring) {
        String payload = "{\"v\":1,\"p\":\"account-deletion\",\"a\":\"" + keyring.accountId() + "\",\"at\":"
                + clock.instant().getEpochSecond() + "}";
        String request = keyring.secrets().sign().sign("sw1-request+jws", payload);
        String path = Account.ROOT + "/accounts/" + keyring.accountId() + "/deletion";
        api.call(ApiCall.repeatablePost(path, Json.bytes(Json.object().put("request", request))), null)
                .require(202);
    }
}
