package org.sealwell.client.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104). */
public final class Hmac {
    private static final ThreadLocal<Mac> SHA256 = ThreadLocal.withInitial(Hmac::fresh);

    private Hmac() {}

    /** HMAC over the parts, one after the other. */
    public static byte[] of(Secret key, byte[]... parts) {
        return of(key.bytes(), parts);
    }

    static byte[] of(byte[] key, byte[]... parts) {
        try {
            Mac mac = SHA256.get();
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every key of at least one byte is an HMAC key", e);
        }
    }

    /** A MAC of its own, keyed; an empty key is as good as a zero byte (RFC 2104, 2), and the platform takes only that. */
    static Mac keyed(byte[] key) {
        try {
            Mac mac = fresh();
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every key of at least one byte is an HMAC key", e);
        }
    }

    static Mac fresh() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has HmacSHA256", e);
        }
    }
}
