package org.sealwell.recovery;

import java.util.Map;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Json;
import org.sealwell.platform.testkit.http.Request;

/** Somebody with an account. */
public final class Owner {

    public static final String BASE = "/api/recovery/v1";

    private final String account = Sealed.id();
    private final String token = AccessTokens.of(account, Sealed.id());

    public String account() {
        return account;
    }

    public Request asks() {
        return Request.to(BASE).bearer(token);
    }

    /** A wrap and a proof of the right form: the service could not tell what is in them. */
    public static Map<String, Object> phrase() {
        return Map.of("wrap", Sealed.envelope(300), "proofHash", Sealed.random(32));
    }

    public Answer stores(Object phrase) {
        return asks().body(phrase).put("/plan/phrase");
    }

    public Answer storesFirst(Object phrase) {
        return asks().header("If-None-Match", "*").body(phrase).put("/plan/phrase");
    }

    public Answer replaces(int version, Object phrase) {
        return asks().header("If-Match", "\"" + version + "\"").body(phrase).put("/plan/phrase");
    }

    public Json plan() {
        return asks().get("/plan").statusCode(200).json();
    }
}
