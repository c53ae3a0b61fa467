package org.sealwell.bench.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Secret;

/** A record of 1 KB with its key's wrap, sealed and opened; and the same bytes through the primitives alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SealBench {

    private static final int RECORD_BYTES = 1_024;
    private static final int KEY_BYTES = 32;
    private static final int HEADER_BYTES = 230;
    private static final String ITEM =
            "{\"v\":1,\"p\":\"item\",\"a\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"c\":\"BBBBBBBBBBBBBBBBBBBBBA\",\"i\":\"CCCCCCCCCCCCCCCCCCCCCA\",\"r\":1}";
    private static final String ITEM_KEY =
            "{\"v\":1,\"p\":\"item-key\",\"a\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"i\":\"CCCCCCCCCCCCCCCCCCCCCA\",\"r\":1,\"e\":1}";

    private final SecureRandom random = new SecureRandom();
    private final Cipher cipher = primitive(() -> Cipher.getInstance("AES/GCM/NoPadding"));
    private final Mac mac = primitive(() -> Mac.getInstance("HmacSHA256"));
    private final byte[] record = new byte[RECORD_BYTES];
    private EnvelopeKey items = EnvelopeKey.of(Secret.copyOf(new byte[KEY_BYTES]));
    private String body = "";
    private String wrap = "";
    private String bareBody = "";
    private String bareWrap = "";

    @Setup
    public void prepare() throws GeneralSecurityException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        random.nextBytes(record);
        items = EnvelopeKey.of(Secret.copyOf(key));
        byte[] dek = new byte[KEY_BYTES];
        random.nextBytes(dek);
        wrap = items.seal(ITEM_KEY, dek, random);
        body = EnvelopeKey.of(Secret.copyOf(dek)).seal(ITEM, record, random);
        bareBody = bareSeal(new byte[KEY_BYTES], record);
        bareWrap = bareSeal(new byte[KEY_BYTES], new byte[KEY_BYTES]);
    }

    @Benchmark
    public void seal(Blackhole hole) {
        byte[] dek = new byte[KEY_BYTES];
        random.nextBytes(dek);
        hole.consume(items.seal(ITEM_KEY, dek, random));
        hole.consume(EnvelopeKey.of(Secret.copyOf(dek)).seal(ITEM, record, random));
    }

    @Benchmark
    public void open(Blackhole hole) {
        byte[] dek = items.open(ITEM_KEY, wrap);
        hole.consume(EnvelopeKey.of(Secret.copyOf(dek)).open(ITEM, body));
    }

    /** Two keys derived, two encryptions, base64 of header, iv, ciphertext and tag. */
    @Benchmark
    public void bareSeal(Blackhole hole) throws GeneralSecurityException {
        byte[] dek = new byte[KEY_BYTES];
        random.nextBytes(dek);
        hole.consume(hkdf(dek, (byte) 1));
        hole.consume(bareSeal(hkdf(dek, (byte) 2), record));
        hole.consume(bareSeal(dek, dek));
    }

    @Benchmark
    public void bareOpen(Blackhole hole) throws GeneralSecurityException {
        byte[] dek = bareOpen(new byte[KEY_BYTES], bareWrap);
        hole.consume(hkdf(dek, (byte) 1));
        hole.consume(hkdf(dek, (byte) 2));
        hole.consume(bareOpen(new byte[KEY_BYTES], bareBody));
    }

    private String bareSeal(byte[] key, byte[] plaintext) throws GeneralSecurityException {
        byte[] iv = new byte[12];
        random.nextBytes(iv);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(new byte[HEADER_BYTES]);
        byte[] sealed = cipher.doFinal(plaintext);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(iv) + "." + base64.encodeToString(sealed);
    }

    private byte[] bareOpen(byte[] key, String text) throws GeneralSecurityException {
        byte[] iv = Base64.getUrlDecoder().decode(text.substring(0, 16));
        byte[] sealed = Base64.getUrlDecoder().decode(text.substring(17));
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
        cipher.updateAAD(new byte[HEADER_BYTES]);
        return cipher.doFinal(sealed);
    }

    /** Extract and expand to one block (RFC 5869). */
    private byte[] hkdf(byte[] key, byte label) throws GeneralSecurityException {
        mac.init(new SecretKeySpec(new byte[KEY_BYTES], "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(key), "HmacSHA256"));
        mac.update(label);
        mac.update((byte) 1);
        return mac.doFinal();
    }

    private static <T> T primitive(Named<T> named) {
        try {
            return named.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }

    /** Asks the platform for a primitive by its name. */
    private interface Named<T> {
        T get() throws GeneralSecurityException;
    }
}
