package org.sealwell.client.crypto;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A 32-byte key for files that others' programs read: compact JWE, {@code dir}, {@code A256GCM} (RFC 7516), perhaps deflated (RFC 7516, 4.1.3). It
 * commits to no key and binds no context, so nothing of ours is sealed with it: that is {@link EnvelopeKey}.
 */
public final class FileKey {
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;
    /** No file grows beyond, whatever was deflated. */
    private static final int LARGEST_PLAINTEXT = 64 << 20;

    private static final int LONGEST_HEADER = 4_096;

    private final Secret key;

    /** @param key stays the caller's, to close */
    public FileKey(Secret key) {
        this.key = Objects.requireNonNull(key, "key is null");
    }

    /** A file that was opened; {@code contentType} is null where its header has none. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files
    public record Opened(@Nullable String contentType, byte[] content) {
        @Override
        public String toString() {
            return "Opened[redacted]";
        }
    }

    /**
     * Seals.
     *
     * @param contentType without characters that JSON escapes
     * @param deflated whether it is deflated before: its length then tells of its content
     */
    public String seal(String contentType, byte[] plaintext, boolean deflated, SecureRandom random) {
        String json = "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"cty\":\"" + contentType + "\""
                + (deflated ? ",\"zip\":\"DEF\"}" : "}");
        String header = Base64Url.encode(json.getBytes(StandardCharsets.US_ASCII));
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, header, iv).doFinal(deflated ? deflated(plaintext) : plaintext);
            int end = sealed.length - TAG_BYTES;
            return header + ".." + Base64Url.encode(iv) + "." + Base64Url.encode(Arrays.copyOf(sealed, end)) + "."
                    + Base64Url.encode(Arrays.copyOfRange(sealed, end, sealed.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a fresh nonce always encrypts", e);
        }
    }

    /**
     * Opens what anybody has sealed with this key.
     *
     * @throws ServerLiedException {@link Lie#ENVELOPE_REFUSED}, for every cause alike
     */
    public Opened open(String jwe) {
        String[] parts = jwe.split("\\.", 6);
        if (parts.length != 5 || !parts[1].isEmpty() || parts[0].length() > LONGEST_HEADER) {
            throw refused();
        }
        try {
            Map<String, Object> header = header(parts[0]);
            byte[] opened = decrypted(parts);
            return new Opened(
                    header.get("cty") instanceof String type ? type : null,
                    header.containsKey("zip") ? inflated(opened) : opened);
        } catch (ParseException | GeneralSecurityException | DataFormatException | IllegalArgumentException e) {
            throw refused();
        }
    }

    /** No other algorithm, and nothing that has to be understood and is not. */
    private static Map<String, Object> header(String part) throws ParseException {
        Map<String, Object> members =
                JSONObjectUtils.parse(new String(Base64Url.decode(part), StandardCharsets.UTF_8), LONGEST_HEADER);
        if (!"dir".equals(members.get("alg"))
                || !"A256GCM".equals(members.get("enc"))
                || members.containsKey("crit")
                || (members.containsKey("zip") && !"DEF".equals(members.get("zip")))) {
            throw refused();
        }
        return members;
    }

    private byte[] decrypted(String[] parts) throws GeneralSecurityException {
        byte[] body = Base64Url.decode(parts[3]);
        byte[] sealed = Arrays.copyOf(body, body.length + TAG_BYTES);
        System.arraycopy(Base64Url.decode(parts[4], TAG_BYTES), 0, sealed, body.length, TAG_BYTES);
        return cipher(Cipher.DECRYPT_MODE, parts[0], Base64Url.decode(parts[2], IV_BYTES))
                .doFinal(sealed);
    }

    private Cipher cipher(int mode, String header, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BYTES * 8, iv));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private static byte[] deflated(byte[] plaintext) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(plaintext);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plaintext.length / 4 + 64);
            byte[] part = new byte[8_192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** All of it, to its end and no further. */
    private static byte[] inflated(byte[] deflated) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(deflated.length * 4, 1 << 20));
            byte[] part = new byte[8_192];
            while (!inflater.finished()) {
                int length = inflater.inflate(part);
                if ((length == 0 && !inflater.finished()) || out.size() + length > LARGEST_PLAINTEXT) {
                    throw new DataFormatException("cut off, or too large");
                }
                out.write(part, 0, length);
            }
            if (inflater.getBytesRead() < deflated.length) {
                throw new DataFormatException("goes on after its end");
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static ServerLiedException refused() {
        return new ServerLiedException(Lie.ENVELOPE_REFUSED, "the file does not open");
    }

    @Override
    public String toString() {
        return "FileKey[redacted]";
    }
}
