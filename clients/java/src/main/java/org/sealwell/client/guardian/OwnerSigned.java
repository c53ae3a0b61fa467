package org.sealwell.client.guardian;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sealwell.client.crypto.KeyPair;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.SignedText;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.ServerLiedException;

/** What an owner signs about contacts: compact JWS of one type, whose purpose is in the payload. */
final class OwnerSigned {
    static final String TYPE = "sw1-guardian+jws";

    private OwnerSigned() {}

    /** A payload's first two members. */
    static ObjectNode payload(String purpose) {
        return Json.object().put("v", 1).put("p", purpose);
    }

    static String sign(KeyPair sign, ObjectNode payload) {
        return sign.sign(TYPE, payload.toString());
    }

    /**
     * The payload's members.
     *
     * @throws IllegalArgumentException when it is not signed by this key, for another purpose, or of other members
     */
    static Members verify(String jws, PublicKey sign, String purpose, String... names) {
        String payload = SignedText.verify(jws, TYPE, sign);
        return strictly(() -> {
            Members members = Members.of(payload.getBytes(UTF_8), names);
            if (members.number("v") != 1 || !members.text("p").equals(purpose)) {
                throw new IllegalArgumentException("signed for another purpose");
            }
            return members;
        });
    }

    /** What cannot be read of something that was signed is as good as not signed. */
    static <T> T strictly(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ServerLiedException e) {
            throw new IllegalArgumentException("not of the protocol's form", e);
        }
    }
}
