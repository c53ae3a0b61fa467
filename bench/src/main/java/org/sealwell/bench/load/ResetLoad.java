package org.sealwell.bench.load;

import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.sealwell.bench.Ratio;
import org.sealwell.client.Recovered;
import org.sealwell.client.Sealwell;
import org.sealwell.client.crypto.RecoveryPhrase;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.client.pins.MemoryPinStore;

/**
 * A new password after the words have opened the account, and the login that follows: with the one stretching of a password that they cannot do
 * without, and the seven powers of SRP on both sides.
 */
final class ResetLoad {

    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final int RESETS = 15;
    private static final int[] EXPONENTS = {256, 256, 256, 512, 256, 256, 256};

    private final URI gateway;
    private final Persons persons;
    private final SecureRandom random = new SecureRandom();

    ResetLoad(URI gateway, Persons persons) {
        this.gateway = gateway;
        this.persons = persons;
    }

    Ratio measure() throws InterruptedException {
        Persons.Signed person = persons.signUp();
        String words;
        try (RecoveryPhrase phrase = person.session().replacePhrase()) {
            words = String.join(" ", phrase.words());
        }
        List<Double> resets = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        int number = 0;
        for (Instant warm = Instant.now().plus(WARM_UP); Instant.now().isBefore(warm); number++) {
            reset(words, number);
            bare();
        }
        for (int i = 0; i < RESETS; i++) {
            resets.add(reset(words, number + i));
            alone.add(bare());
        }
        return new Ratio(
                "reset of a password, and the login",
                median(resets),
                "ms",
                median(alone),
                "ms: Argon2id and SRP's powers",
                1.5,
                true);
    }

    private double reset(String words, int number) {
        Sealwell device = Sealwell.at(gateway).pins(new MemoryPinStore()).connect();
        try (RecoveryPhrase phrase = RecoveryPhrase.parse(words);
                Recovered recovered = device.recoverWithPhrase(phrase)) {
            long began = System.nanoTime();
            recovered.choosePassword(("bench number " + number).toCharArray()).close();
            return (System.nanoTime() - began) / 1e6;
        }
    }

    private double bare() {
        byte[] root = new byte[32];
        long began = System.nanoTime();
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(65_536)
                .withIterations(3)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        argon2.generateBytes("bench bench bench".toCharArray(), root);
        BigInteger power = BigInteger.TEN;
        for (int bits : EXPONENTS) {
            power = power.modPow(new BigInteger(bits, random), SrpGroup.N);
        }
        double millis = (System.nanoTime() - began) / 1e6;
        if (power.signum() == 0) {
            throw new IllegalStateException("no power is zero");
        }
        return millis;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
