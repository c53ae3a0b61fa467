package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.sealwell.evil.DevelopmentBeacon;

/** A gateway that passes on what no beacon has said. */
final class BeaconAttacks {
    private static final int ROW = 25;
    private static final String ROUNDS = "/api/beacon/v1/[^/]+/public/[^/]+";
    private static final BigInteger OWN_SECRET = DevelopmentBeacon.secret("a beacon of the server's own");

    private BeaconAttacks() {}

    static List<Attack> all() {
        return List.of(
                signed(
                        "beacon-signature-of-another-round",
                        "the beacon's signature of the round before",
                        round -> DevelopmentBeacon.signature(round - 1)),
                signed(
                        "beacon-signature-by-another-key",
                        "a signature that another key than the beacon's has made",
                        round -> DevelopmentBeacon.signature(round, OWN_SECRET)),
                signed(
                        "beacon-signature-that-is-infinite",
                        "the point at infinity for a signature",
                        round -> "c" + "0".repeat(95)),
                signed(
                        "beacon-signature-that-is-no-point",
                        "a signature that is no point of the curve",
                        round -> "8" + "f".repeat(95)),
                told("beacon-of-another-round", 9, "another round, soundly signed", Lie.MALFORMED_ANSWER, told -> {
                    long before = told.path("round").asLong() - 1;
                    told.put("round", before).put("signature", DevelopmentBeacon.signature(before));
                }));
    }

    private static Attack signed(String name, String title, LongFunction<String> signature) {
        return told(
                name,
                ROW,
                title,
                Lie.ENVELOPE_REFUSED,
                told -> told.put("signature", signature.apply(told.path("round").asLong())));
    }

    private static Attack told(String name, int row, String title, Lie lie, Consumer<ObjectNode> change) {
        Attack.Deed deed = scene -> scene.tells("GET", ROUNDS, change);
        return Attack.of(name, row, title, Step.RECOVER_WITH_CAPSULE, lie, deed)
                .andNothingSentTo("POST " + Scene.RECOVERED_KEYRING);
    }
}
