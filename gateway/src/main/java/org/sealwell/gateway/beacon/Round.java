package org.sealwell.gateway.beacon;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A round and its signature in hex. Only these two pass, whatever else a beacon says: a proxy is no way to hand pages something of somebody
 * else's. Whether the signature is good is for clients to check, who believe nobody here.
 */
record Round(long number, String signature) {

    /** 48 bytes: a compressed point of G1. */
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{96}");

    /** Nothing when it is not what a beacon answers for this round. */
    static Optional<Round> read(Buffer answer, long number) {
        try {
            JsonObject members = answer.toJsonObject();
            return members.getValue("round") instanceof Number round
                            && round.longValue() == number
                            && members.getValue("signature") instanceof String signature
                            && SIGNATURE.matcher(signature).matches()
                    ? Optional.of(new Round(number, signature))
                    : Optional.empty();
        } catch (DecodeException | ClassCastException noObject) {
            return Optional.empty();
        }
    }

    Buffer json() {
        return new JsonObject().put("round", number).put("signature", signature).toBuffer();
    }
}
