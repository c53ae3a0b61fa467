package org.sealwell.auth.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorPowersTest {

    private static final BigInteger LARGEST =
            BigInteger.TWO.pow(GeneratorPowers.EXPONENT_BITS).subtract(BigInteger.ONE);

    static Stream<BigInteger> exponents() {
        Random random = new Random(1);
        return Stream.concat(
                Stream.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.TWO, LARGEST),
                IntStream.range(0, 50)
                        .mapToObj(i -> new BigInteger(GeneratorPowers.EXPONENT_BITS - random.nextInt(64), random)));
    }

    @ParameterizedTest
    @MethodSource("exponents")
    void areWhatModPowSays(BigInteger exponent) {
        assertThat(GeneratorPowers.power(exponent)).isEqualTo(SrpGroup.G.modPow(exponent, SrpGroup.N));
    }

    static Stream<BigInteger> products() {
        BigInteger largest = SrpGroup.N.subtract(BigInteger.ONE);
        Random random = new Random(2);
        Stream<BigInteger> edges = Stream.of(BigInteger.ZERO, BigInteger.ONE, largest, largest.pow(2));
        Stream<BigInteger> besideMultiples = IntStream.range(1, 50)
                .mapToObj(i -> SrpGroup.N.multiply(new BigInteger(3071, random)))
                .flatMap(multiple ->
                        Stream.of(multiple.subtract(BigInteger.ONE), multiple, multiple.add(BigInteger.ONE)));
        return Stream.concat(edges, besideMultiples);
    }

    @ParameterizedTest
    @MethodSource("products")
    void productsAreReducedAsModSays(BigInteger product) {
        assertThat(GeneratorPowers.reduced(product)).isEqualTo(product.mod(SrpGroup.N));
    }

    @Test
    void wantExponentsOfTheProtocol() {
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratorPowers.power(LARGEST.add(BigInteger.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratorPowers.power(BigInteger.ONE.negate()));
    }
}
