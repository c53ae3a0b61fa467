package org.sealwell.client.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.sealwell.client.beacon.Beacon;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.problem.ServerLiedException;

/**
 * The file of a time capsule, as somebody keeps it.
 *
 * @param half Y, 32 bytes
 */
record CapsuleFile(String accountId, String capsuleId, Secret half) implements AutoCloseable {

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is no capsule's file, or one that another beacon opens
     */
    static CapsuleFile read(String text, Beacon beacon) {
        try {
            Members file = Members.of(Json.parseOwn(text), "v", "p", "a", "c", "chain", "half");
            if (file.number("v") != 1 || !file.text("p").equals("time-capsule")) {
                throw new IllegalArgumentException("the file of something else, or of a later version");
            }
            if (!file.text("chain").equals(beacon.chain())) {
                throw new IllegalArgumentException("a time capsule that is locked by another beacon");
            }
            byte[] half = file.bytes("half", 32);
            try {
                return new CapsuleFile(file.id("a"), file.id("c"), Secret.copyOf(half));
            } finally {
                Arrays.fill(half, (byte) 0);
            }
        } catch (ServerLiedException notOfTheForm) {
            throw new IllegalArgumentException("not the file of a time capsule");
        }
    }

    String text(Beacon beacon) {
        byte[] bytes = half.copyBytes();
        ObjectNode file = Json.object()
                .put("v", 1)
                .put("p", "time-capsule")
                .put("a", accountId)
                .put("c", capsuleId)
                .put("chain", beacon.chain())
                .put("half", Base64Url.encode(bytes));
        Arrays.fill(bytes, (byte) 0);
        return file.toString();
    }

    @Override
    public String toString() {
        return "CapsuleFile[redacted]";
    }

    @Override
    public void close() {
        half.close();
    }
}
