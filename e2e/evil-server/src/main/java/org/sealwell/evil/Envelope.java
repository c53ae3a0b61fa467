package org.sealwell.evil;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Sound envelopes of section 1, for a server that has made up their keys itself. */
public final class Envelope {
    private static final int TAG_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private Envelope() {}

    /**
     * Seals a text.
     *
     * @param key 32 bytes
     * @param context JSON without white space
     */
    public static String seal(byte[] key, String context, String text) {
        String header = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"com\":\"" + Wire.base64url(hkdf(key, "sw1/com"))
                + "\",\"sw\":" + context + ",\"crit\":[\"com\",\"sw\"]}";
        String protectedHeader = Wire.base64url(header.getBytes(US_ASCII));
        try {
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(hkdf(key, "sw1/enc"), "AES"));
            gcm.updateAAD(protectedHeader.getBytes(US_ASCII));
            byte[] sealed = gcm.doFinal(text.getBytes(UTF_8));
            int end = sealed.length - TAG_BYTES;
            byte[] iv =
                    gcm.getParameters().getParameterSpec(GCMParameterSpec.class).getIV();
            return String.join(
                    ".",
                    protectedHeader,
                    "",
                    Wire.base64url(iv),
                    Wire.base64url(Arrays.copyOf(sealed, end)),
                    Wire.base64url(Arrays.copyOfRange(sealed, end, sealed.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has AES-256-GCM", e);
        }
    }

    /** RFC 5869 with an empty salt: 32 bytes, which is one block. */
    public static byte[] hkdf(byte[] secret, String label) {
        byte[] extracted = hmac(new byte[32], secret);
        byte[] info = label.getBytes(US_ASCII);
        byte[] first = Arrays.copyOf(info, info.length + 1);
        first[info.length] = 1;
        return hmac(extracted, first);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has HMAC with SHA-256", e);
        }
    }
}
