package org.sealwell.platform.pepper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a service's pepper. Each purpose has its own key, so that no answer serves for another question.
 *
 * @param <P> what values are for; the names are part of what is stored, so they never change
 */
public class PepperedMacs<P extends Enum<P>> {

    private static final int BYTES = 32;

    /** For each purpose. Never updated themselves: each answer is a copy's. Setting one up costs more than what it is mostly asked. */
    private final Map<P, Mac> keyed;

    /**
     * @param file 32 bytes in base64
     * @throws UncheckedIOException when it cannot be read
     */
    public PepperedMacs(Class<P> purposes, Path file) {
        this(purposes, read(file));
    }

    PepperedMacs(Class<P> purposes, byte[] pepper) {
        keyed = new EnumMap<>(purposes);
        for (P purpose : purposes.getEnumConstants()) {
            keyed.put(purpose, keyed(keyed(pepper).doFinal(purpose.name().getBytes(UTF_8))));
        }
    }

    /** 32 bytes that nobody without the pepper can predict or relate. Parts are length-prefixed: no two lists of parts collide. */
    public byte[] mac(P purpose, byte[]... parts) {
        Mac mac = copy(purpose);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The same over texts in UTF-8. */
    public byte[] mac(P purpose, String... parts) {
        return mac(
                purpose, Arrays.stream(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new));
    }

    private Mac copy(P purpose) {
        try {
            return (Mac) requireNonNull(keyed.get(purpose)).clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This platform's HmacSHA256 cannot be copied", e);
        }
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            byte[] pepper =
                    Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (pepper.length != BYTES) {
                throw new IllegalStateException("The pepper in " + file + " must be 32 bytes in base64");
            }
            return pepper;
        } catch (IOException e) {
            throw new UncheckedIOException("The pepper file cannot be read: " + file, e);
        }
    }
}
