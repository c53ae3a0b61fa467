package org.sealwell.client.vectors;

import static org.sealwell.client.vectors.PrimitiveVectors.MADE;
import static org.sealwell.client.vectors.PrimitiveVectors.utf8;
import static org.sealwell.client.vectors.ShareVectors.concat;
import static org.sealwell.client.vectors.ShareVectors.hkdf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.beacon.DevelopmentBeacon;
import org.sealwell.client.beacon.TimeLock;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;

/** capsule: its two halves, its lock, its file. */
final class CapsuleVectors {
    private static final byte[] NO_SALT = new byte[32];
    private static final long WAIT = 30 * 86_400L;

    private final VectorFile file = new VectorFile(
            "capsule",
            "Bytes are b64u; signature is hex, the beacon the development one. step check: rk, capsule, round and waitSeconds make the lock that the"
                    + " service has to show, from timed (X) and t. step open: file's half (Y) and the signature lead from lock and wrap to rk. step"
                    + " file: what a client reads of a capsule's file, or refuses because of what the reason says.",
            MADE);
    private final FixedRandom random = new FixedRandom("capsule");
    private final String account = Ids.random(random);
    private final String capsule = Ids.random(random);
    private final byte[] recovery = random.bytes(32);
    private final byte[] half = random.bytes(32);
    private final String wrap =
            SealedVectors.seal(Secret.copyOf(key(half)), context(account, capsule), recovery, random);

    private CapsuleVectors() {}

    static void make() throws IOException {
        new CapsuleVectors().write();
    }

    private void write() throws IOException {
        checks();
        openings();
        files();
        file.write();
    }

    private void checks() {
        for (long round : new long[] {1, 864_001, 5_000_000_000L}) {
            locked(file.add("a lock until round " + round, true), round, WAIT);
        }
        locked(file.add("a lock for the shortest wait", true), 864_001, 86_400);
        locked(file.add("a lock for the longest wait", true), 864_001, 366 * 86_400L);
        String altered = "CAPSULE_ALTERED";
        String good = lock(capsule, 864_001);
        String other = Ids.random(random);
        check(file.refused("a lock until another round", altered), capsule, 864_002)
                .put("lock", good);
        check(file.refused("a lock for another wait", altered), capsule, 864_001)
                .put("waitSeconds", 86_400)
                .put("lock", good);
        check(file.refused("a lock without its wait", altered), capsule, 864_001)
                .put("lock", locked(timed(capsule), seed(capsule, u64(864_001)), 864_001));
        check(file.refused("a lock of another capsule", altered), other, 864_001)
                .put("lock", good);
        check(file.refused("the same half in a lock that was made anew", altered), capsule, 864_001)
                .put("lock", locked(timed(capsule), random.bytes(16), 864_001));
        check(file.refused("another half", altered), capsule, 864_001)
                .put("lock", locked(random.bytes(16), t(capsule, 864_001), 864_001));
        check(file.refused("no lock", altered), capsule, 864_001).put("lock", "");
    }

    private void locked(ObjectNode vector, long round, long wait) {
        byte[] t = seed(capsule, concat(u64(round), u64(wait)));
        check(vector, capsule, round)
                .put("waitSeconds", wait)
                .put("timed", Base64Url.encode(timed(capsule)))
                .put("t", Base64Url.encode(t))
                .put("lock", locked(timed(capsule), t, round));
    }

    private ObjectNode check(ObjectNode vector, String id, long round) {
        return vector.put("step", "check")
                .put("rk", Base64Url.encode(recovery))
                .put("capsule", id)
                .put("round", round)
                .put("waitSeconds", WAIT);
    }

    private void openings() {
        byte[] key = key(half);
        byte[] proof = hkdf(NO_SALT, half, "sw1/capsule-proof");
        opening(file.add("a capsule and its file", true), account, capsule, half, 864_001)
                .put("timed", Base64Url.encode(timed(capsule)))
                .put("key", Base64Url.encode(key))
                .put("proof", Base64Url.encode(proof))
                .put("proofHash", Base64Url.encode(Digest.of(proof)))
                .put("context", context(account, capsule))
                .put("rk", Base64Url.encode(recovery));
        String refused = "ENVELOPE_REFUSED";
        opening(file.refused("the file of another capsule", refused), account, capsule, random.bytes(32), 864_001);
        opening(file.refused("of another account", refused), Ids.random(random), capsule, half, 864_001);
        opening(file.refused("of another id", refused), account, Ids.random(random), half, 864_001);
        opening(file.refused("with the signature of the round before", refused), account, capsule, half, 864_001)
                .put("signature", DevelopmentBeacon.signature(864_000));
        opening(file.refused("as if it had been locked to the round before", refused), account, capsule, half, 864_000)
                .put("lock", lock(capsule, 864_001));
        opening(file.refused("with another lock", refused), account, capsule, half, 864_001)
                .put("lock", locked(random.bytes(16), t(capsule, 864_001), 864_001));
    }

    private ObjectNode opening(ObjectNode vector, String owner, String id, byte[] own, long round) {
        return vector.put("step", "open")
                .put("account", owner)
                .put("capsule", id)
                .put("half", Base64Url.encode(own))
                .put("round", round)
                .put("signature", DevelopmentBeacon.signature(round))
                .put("lock", lock(capsule, round))
                .put("wrap", wrap);
    }

    private void files() {
        String good = "{\"v\":1,\"p\":\"time-capsule\",\"a\":\"" + account + "\",\"c\":\"" + capsule + "\",\"chain\":\""
                + Beacon.DEVELOPMENT.chain() + "\",\"half\":\"" + Base64Url.encode(half) + "\"}";
        read(file.add("a capsule's file", true), good);
        read(file.add("with white space around and in it", true), "\n " + good.replace(",", ", \n") + "\r\n");
        read(file.refused("no JSON", "not a capsule's file"), "a letter");
        read(file.refused("empty", "not a capsule's file"), "");
        read(file.refused("cut short", "not a capsule's file"), good.substring(0, 200));
        read(file.refused("of a later version", "another version"), good.replace("\"v\":1", "\"v\":2"));
        read(file.refused("for another purpose", "not a capsule's"), good.replace("time-capsule", "time-lock"));
        read(file.refused("without its half", "a member is missing"), good.replaceFirst(",\"half\":\"[^\"]+\"", ""));
        read(file.refused("with one member more", "an unknown member"), good.replace("{\"v\":1", "{\"v\":1,\"w\":1"));
        read(
                file.refused("with a half of 31 bytes", "another length"),
                good.replace(Base64Url.encode(half), Base64Url.encode(random.bytes(31))));
        read(file.refused("with an id that is none", "another length"), good.replace(capsule, capsule.substring(1)));
        read(
                file.refused("of another beacon", "not the client's beacon"),
                good.replace(Beacon.DEVELOPMENT.chain(), Beacon.QUICKNET.chain()));
    }

    private ObjectNode read(ObjectNode vector, String text) {
        vector.put("step", "file").put("file", text);
        if (vector.path("valid").asBoolean()) {
            vector.put("account", account).put("capsule", capsule).put("half", Base64Url.encode(half));
        }
        return vector;
    }

    private byte[] timed(String id) {
        return Arrays.copyOf(hkdf(Base64Url.decode(id), recovery, "sw1/capsule-time"), 16);
    }

    private byte[] t(String id, long round) {
        return seed(id, concat(u64(round), u64(WAIT)));
    }

    private byte[] seed(String id, byte[] until) {
        return Arrays.copyOf(hkdf(Base64Url.decode(id), recovery, concat(utf8("sw1/capsule-lock"), until)), 16);
    }

    private static byte[] u64(long n) {
        return ByteBuffer.allocate(Long.BYTES).putLong(n).array();
    }

    private String lock(String id, long round) {
        return locked(timed(id), t(id, round), round);
    }

    private static String locked(byte[] timed, byte[] t, long round) {
        return new TimeLock(Beacon.DEVELOPMENT, round).lock(Secret.copyOf(timed), Secret.copyOf(t));
    }

    private byte[] key(byte[] own) {
        return hkdf(NO_SALT, concat(timed(capsule), own), "sw1/capsule");
    }

    private static String context(String owner, String id) {
        return "{\"v\":1,\"p\":\"recovery-key\",\"a\":\"" + owner + "\",\"by\":\"capsule\",\"c\":\"" + id + "\"}";
    }
}
