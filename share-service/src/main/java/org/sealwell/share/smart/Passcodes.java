package org.sealwell.share.smart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.sealwell.share.B64;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;
import org.sealwell.share.share.Share;

/**
 * The only place that sees passcodes, and the only one where they are stretched: on threads of their own, as many at a time as there are
 * processors. What is kept can be tried out only by who has the pepper, too. See [Note: a link that others can read].
 */
@ApplicationScoped
class Passcodes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final Pepper pepper;
    private final SecureRandom random;
    private final int rounds;
    private final ExecutorService threads;
    private final Turns turns;

    @Inject
    Passcodes(Vertx vertx, Pepper pepper, SecureRandom random, ShareConfig config, MeterRegistry meters) {
        this.pepper = pepper;
        this.random = random;
        this.rounds = config.smart().passcodeRounds();
        int wanted = config.smart().passcodeThreads();
        int atATime = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(
                atATime,
                Thread.ofPlatform()
                        .daemon()
                        .name("passcodes-", 0)
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        this.turns = new Turns(vertx, atATime, config.smart().passcodesWaiting());
        meters.gauge("sealwell.passcodes.waiting", turns, Turns::waiting);
    }

    /**
     * Waits for a turn. Whoever wants to look at a passcode does all of it in one, beginning with what tells whether it is still worth it.
     *
     * <p>Fails with {@link TooManyWaitException}.
     */
    <T> Uni<T> inTurn(Supplier<Uni<T>> work) {
        return turns.take(work);
    }

    /** What is kept of a new one. Fails with {@link TooManyWaitException}. */
    Uni<Share.Passcode> hash(String share, String passcode) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        String text = B64.encode(salt);
        return inTurn(() -> stretched(share, passcode, text, rounds))
                .map(hash -> new Share.Passcode(text, rounds, hash));
    }

    /** Only {@link #inTurn}. */
    Uni<Boolean> isRight(String share, Share.Passcode kept, String passcode) {
        return stretched(share, passcode, kept.salt(), kept.rounds())
                .map(hash -> MessageDigest.isEqual(
                        hash.getBytes(US_ASCII), kept.hash().getBytes(US_ASCII)));
    }

    private Uni<String> stretched(String share, String passcode, String salt, int rounds) {
        return Uni.createFrom()
                .item(() -> pepper.text(
                        Purpose.SMART_PASSCODE, share.getBytes(UTF_8), pbkdf2(passcode, B64.decode(salt), rounds)))
                .runSubscriptionOn(threads);
    }

    /** In one of the ways to write it: a viewer sends what its keyboard gives. */
    private static byte[] pbkdf2(String passcode, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(
                Normalizer.normalize(passcode, Normalizer.Form.NFKC).toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
