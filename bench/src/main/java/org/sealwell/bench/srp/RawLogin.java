package org.sealwell.bench.srp;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.sealwell.auth.srp.SrpGroup;

/**
 * The three modular powers of a login, as the platform computes them: what all of a login's work is held against. It does not become less when our own
 * arithmetic becomes quicker.
 */
public final class RawLogin {

    private static final int EXPONENT_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final BigInteger verifier = element();
    private final BigInteger clientPublic = element();

    /** g^b, v^u and (…)^b, with exponents of the protocol's lengths. */
    public BigInteger[] powers() {
        BigInteger secret = exponent();
        return new BigInteger[] {
            SrpGroup.G.modPow(secret, SrpGroup.N),
            verifier.modPow(exponent(), SrpGroup.N),
            clientPublic.modPow(secret, SrpGroup.N)
        };
    }

    BigInteger verifier() {
        return verifier;
    }

    BigInteger clientPublic() {
        return clientPublic;
    }

    private BigInteger element() {
        return SrpGroup.G.modPow(exponent(), SrpGroup.N);
    }

    private BigInteger exponent() {
        return new BigInteger(EXPONENT_BITS, random);
    }
}
