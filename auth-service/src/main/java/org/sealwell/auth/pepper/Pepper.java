package org.sealwell.auth.pepper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealwell.auth.AuthConfig;

/** HMAC-SHA256 under the server's pepper. Each purpose has its own key, so that no answer serves for another question. */
@Singleton
public class Pepper {

    private static final int BYTES = 32;

    /** For each purpose. Never updated themselves: each answer is a copy's. Setting one up costs more than what it is mostly asked. */
    private final Map<Purpose, Mac> keyed = new EnumMap<>(Purpose.class);

    @Inject
    Pepper(AuthConfig config) {
        this(read(config.pepperFile()));
    }

    Pepper(byte[] pepper) {
        for (Purpose purpose : Purpose.values()) {
            keyed.put(purpose, keyed(keyed(pepper).doFinal(purpose.name().getBytes(UTF_8))));
        }
    }

    /** 32 bytes that nobody without the pepper can predict or relate. Parts are length-prefixed: no two lists of parts collide. */
    public byte[] mac(Purpose purpose, byte[]... parts) {
        Mac mac = copy(purpose);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    public byte[] mac(Purpose purpose, String part) {
        return mac(purpose, part.getBytes(UTF_8));
    }

    private Mac copy(Purpose purpose) {
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

    /** What a value is for. The names are part of what is stored: they never change. */
    public enum Purpose {
        ADDRESS_INDEX,
        NETWORK_INDEX,
        PSEUDO_ACCOUNT,
        REGISTRATION_CODE,
        EMAIL_CHANGE_CODE,
        DEVICE,
        REFRESH_RANDOM,
        REFRESH_TAG
    }
}
