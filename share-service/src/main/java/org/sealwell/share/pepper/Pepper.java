package org.sealwell.share.pepper;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealwell.share.B64;
import org.sealwell.share.ShareConfig;

/** HMAC-SHA256 under the server's pepper. Each purpose has its own key, so that no answer serves for another question. */
@Singleton
public class Pepper {

    private static final int BYTES = 32;

    private final byte[] pepper;

    @Inject
    Pepper(ShareConfig config) {
        this(read(config.pepperFile()));
    }

    Pepper(byte[] pepper) {
        this.pepper = pepper.clone();
    }

    /** b64u of 32 bytes that nobody without the pepper can predict or relate. Parts are length-prefixed: no two lists of parts collide. */
    public String mac(Purpose purpose, byte[]... parts) {
        Mac mac = keyed(keyed(pepper).doFinal(purpose.name().getBytes(UTF_8)));
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            mac.update(part);
        }
        return B64.encode(mac.doFinal());
    }

    /** The same over texts. */
    public String mac(Purpose purpose, String first, String second) {
        return mac(purpose, first.getBytes(UTF_8), second.getBytes(UTF_8));
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
        ALLOWED_ADDRESS,
        ADDRESS_CODE,
        CREATION_BODY,
        NETWORK_INDEX
    }
}
