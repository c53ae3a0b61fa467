package org.sealwell.client.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A 32-byte key made ready to seal and open envelopes: JWE compact, {@code dir}, {@code A256GCM} (RFC 7516), with a key
 * commitment and a context in the protected header.
 *
 * <p>Written on the platform's cipher and not through a JOSE library, whose general path costs some 25 times as much for
 * a record of 1 KB; tests hold it against one. See {@code docs/protocol/notes.md}, "commitment and context".
 */
public final class EnvelopeKey implements AutoCloseable {
    private static final byte[] ENC = "sw1/enc".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COM = "sw1/com".getBytes(StandardCharsets.US_ASCII);
    private static final int IV_CHARS = 16;
    private static final int TAG_CHARS = 22;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** One for each thread: looking a cipher up costs as much as sealing a kilobyte. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(EnvelopeKey::aesGcm);

    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final byte[] encryption;
    private final String headerStart;

    private EnvelopeKey(byte[] encryption, byte[] commitment) {
        this.encryption = encryption;
        this.headerStart =
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"com\":\"" + Base64Url.encode(commitment) + "\",\"sw\":";
    }

    /** Derives {@code HKDF(key, "sw1/enc")} and {@code HKDF(key, "sw1/com")}; keep it when the key is used again. */
    public static EnvelopeKey of(Secret key) {
        byte[] pseudoRandomKey = Hkdf.extract(key.bytes());
        EnvelopeKey ready = new EnvelopeKey(Hkdf.expand(pseudoRandomKey, ENC), Hkdf.expand(pseudoRandomKey, COM));
        Arrays.fill(pseudoRandomKey, (byte) 0);
        return ready;
    }

    /**
     * Seals.
     *
     * @param context JSON without white space, members in the order of {@code docs/protocol}, ASCII
     * @return five base64url parts joined by dots, the second empty
     */
    public String seal(String context, byte[] plaintext, SecureRandom random) {
        byte[] header = header(context);
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] sealed = encrypt(header, iv, plaintext);
        byte[] tag = Arrays.copyOfRange(sealed, sealed.length - TAG_BYTES, sealed.length);
        byte[] body = Arrays.copyOf(sealed, sealed.length - TAG_BYTES);
        byte[][] parts = {header, Base64Url.encodeAscii(iv), Base64Url.encodeAscii(body), Base64Url.encodeAscii(tag)};
        byte[] text = new byte[parts[0].length + parts[1].length + parts[2].length + parts[3].length + 4];
        int at = put(parts[0], text, 0);
        text[at++] = '.';
        text[at++] = '.';
        at = put(parts[1], text, at);
        text[at++] = '.';
        at = put(parts[2], text, at);
        text[at++] = '.';
        put(parts[3], text, at);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /**
     * Opens what was sealed for exactly this key and context.
     *
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public byte[] open(String context, String envelope) {
        byte[] header = header(context);
        byte[] text = envelope.getBytes(StandardCharsets.UTF_8);
        if (!shaped(text, header.length) || !sameStart(header, text)) {
            throw refused();
        }
        try {
            return decrypt(header, text);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw refused();
        }
    }

    /** Whether the envelope commits to this key in this context: tells apart which of several keys to open it with. */
    public boolean commitsTo(String context, String envelope) {
        byte[] header = header(context);
        byte[] text = envelope.getBytes(StandardCharsets.UTF_8);
        return shaped(text, header.length) && sameStart(header, text);
    }

    private byte[] header(String context) {
        String header = headerStart + context + ",\"crit\":[\"com\",\"sw\"]}";
        return Base64Url.encodeAscii(header.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean shaped(byte[] text, int headerLength) {
        int bodyStart = headerLength + 2 + IV_CHARS + 1;
        int bodyEnd = text.length - TAG_CHARS - 1;
        return bodyEnd >= bodyStart
                && text[headerLength] == '.'
                && text[headerLength + 1] == '.'
                && text[bodyStart - 1] == '.'
                && text[bodyEnd] == '.';
    }

    /** Nothing in a header is secret: whoever shows one has seen others of the same key. */
    private static boolean sameStart(byte[] header, byte[] text) {
        return Arrays.equals(header, 0, header.length, text, 0, header.length);
    }

    private byte[] encrypt(byte[] header, byte[] iv, byte[] plaintext) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv);
            cipher.updateAAD(header);
            return cipher.doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh key and nonce always encrypt", e);
        }
    }

    private byte[] decrypt(byte[] header, byte[] text) throws GeneralSecurityException {
        int ivStart = header.length + 2;
        int bodyStart = ivStart + IV_CHARS + 1;
        int bodyEnd = text.length - TAG_CHARS - 1;
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, strict(text, ivStart, bodyStart - 1));
        cipher.updateAAD(header);
        byte[] body = strict(text, bodyStart, bodyEnd);
        byte[] sealed = Arrays.copyOf(body, body.length + TAG_BYTES);
        System.arraycopy(strict(text, bodyEnd + 1, text.length), 0, sealed, body.length, TAG_BYTES);
        return cipher.doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, new SecretKeySpec(encryption, "AES"), new GCMParameterSpec(TAG_BYTES * 8, iv));
        return cipher;
    }

    private static Cipher aesGcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has AES-GCM", e);
        }
    }

    private static byte[] strict(byte[] text, int from, int to) {
        byte[] part = Arrays.copyOfRange(text, from, to);
        Base64Url.requireCanonicalEnd(part);
        return DECODER.decode(part);
    }

    private static int put(byte[] part, byte[] text, int at) {
        System.arraycopy(part, 0, text, at, part.length);
        return at + part.length;
    }

    private static ServerLiedException refused() {
        return new ServerLiedException(Lie.ENVELOPE_REFUSED, "the envelope does not open");
    }

    @Override
    public void close() {
        Arrays.fill(encryption, (byte) 0);
    }

    @Override
    public String toString() {
        return "EnvelopeKey[redacted]";
    }
}
