package org.sealwell.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedPrincipalsTest {

    private static final Instant EXPIRY = Instant.parse("2026-01-01T00:10:00Z");

    private final Counting verifying = new Counting();
    private Instant now = EXPIRY.minus(5, ChronoUnit.MINUTES);
    private final RememberedPrincipals principals = new RememberedPrincipals(verifying, () -> now);

    @Test
    void verifiesATokenOnce() throws ParseException {
        JWTCallerPrincipal first = principals.parse("good", new JWTAuthContextInfo());

        assertThat(principals.parse("good", new JWTAuthContextInfo())).isSameAs(first);
        assertThat(verifying.times).isEqualTo(1);
    }

    @Test
    void takesNobodysWordForAnExpiredToken() throws ParseException {
        principals.parse("good", new JWTAuthContextInfo());
        now = EXPIRY;

        principals.parse("good", new JWTAuthContextInfo());

        assertThat(verifying.times).isEqualTo(2);
    }

    @Test
    void doesNotTakeOneTokenForAnother() throws ParseException {
        principals.parse("good", new JWTAuthContextInfo());

        assertThatThrownBy(() -> principals.parse("bad", new JWTAuthContextInfo()))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> principals.parse("bad", new JWTAuthContextInfo()))
                .isInstanceOf(ParseException.class);
        assertThat(verifying.times).isEqualTo(3);
    }

    /** Where signatures would be checked. */
    private static final class Counting extends JWTCallerPrincipalFactory {
        private int times;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo info) throws ParseException {
            times++;
            if (!token.equals("good")) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        }
    }
}
