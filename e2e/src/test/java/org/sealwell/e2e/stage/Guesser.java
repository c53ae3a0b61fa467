package org.sealwell.e2e.stage;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.e2e.stage.RawClient.Answer;

/** Goes through the steps of a login, and of a registration, without knowing the password or reading the mail. */
public final class Guesser {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final RawClient raw;

    public Guesser(RawClient raw) {
        this.raw = raw;
    }

    /** A whole attempt with a password that is wrong. */
    public Answer guesses(String email) {
        Answer start = starts(email);
        return start.status() == 200 ? finishes(start) : start;
    }

    public Answer starts(String email) {
        return starts(email, SrpClient.withExponent(new BigInteger(256, RANDOM)).publicA());
    }

    /** @param a the client's public value, good or not */
    public Answer starts(String email, byte[] a) {
        return raw.post(
                "/api/auth/v1/login/start", "{\"email\":\"" + email + "\",\"A\":\"" + Base64Url.encode(a) + "\"}");
    }

    /** With a proof of nothing. */
    public Answer finishes(Answer start) {
        return raw.post(
                "/api/auth/v1/login/finish",
                "{\"handshake\":\"%s\",\"M1\":\"%s\",\"device\":{\"name\":\"a guesser\"}}"
                        .formatted(start.json().path("handshake").asText(), Base64Url.encode(random(32))));
    }

    public Answer registers(String email) {
        return raw.post("/api/auth/v1/registrations", "{\"email\":\"" + email + "\"}");
    }

    /** Asks for a code with which to ask somebody's contacts. */
    public Answer recovers(String email) {
        return raw.post("/api/auth/v1/recovery/starts", "{\"email\":\"" + email + "\"}");
    }

    public static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
