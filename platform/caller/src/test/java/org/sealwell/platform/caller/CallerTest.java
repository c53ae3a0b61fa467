package org.sealwell.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.sealwell.platform.caller.Asking.accepted;
import static org.sealwell.platform.caller.Asking.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.ForgedTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TokenSigner;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

/** Tokens with real signatures, verified with keys that are fetched over HTTP. */
@QuarkusTest
@QuarkusTestResource(AccessTokens.class)
class CallerTest {

    private static final TokenSigner AUTH = AccessTokens.auth();

    private final String account = Sealed.id();
    private final String session = Sealed.id();
    private final JwtClaims claims = AccessTokens.claims(account, session);

    @Test
    void isTheAccountAndTheSessionOfTheToken() {
        Answer answer = Asking.with(AUTH.sign(claims));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.json().getMap("$")).isEqualTo(Map.of("accountId", account, "sessionId", session));
    }

    @Test
    void isAnotherForEachRequestOfOneConnection() {
        String ben = Sealed.id();

        assertThat(Asking.with(AUTH.sign(claims)).json().getString("accountId")).isEqualTo(account);
        assertThat(Asking.with(AccessTokens.of(ben, session)).json().getString("accountId"))
                .isEqualTo(ben);
        refused(Request.plain().get("/who-am-i"));
    }

    @Test
    void isNobodyWithoutAToken() {
        refused(Request.plain().get("/who-am-i"));
        String token = AUTH.sign(claims);
        for (String header : List.of("Bearer", "Bearer ", token, "Basic YW5uYTpzZWNyZXQ=", "Token " + token)) {
            refused(Asking.withAuthorization(header));
        }
        refused(Request.plain().query("access_token", token).get("/who-am-i"));
        refused(Request.plain().header("Cookie", "Bearer=" + token).get("/who-am-i"));
        refused(Request.plain().header("Cookie", "access_token=" + token).get("/who-am-i"));
    }

    @Test
    void isNobodyEvenWhereAResourceForgotToAskForAToken() {
        refused(Request.plain().get("/who-am-i/unguarded"));
    }

    @Test
    void isNobodyByTheWordOfAnotherIssuer() {
        claims.setIssuer("https://elsewhere.example.org");
        refused(AUTH.sign(claims));
        claims.unsetClaim("iss");
        refused(AUTH.sign(claims));
    }

    @Test
    void isNobodyByATokenForSomebodyElse() {
        claims.setAudience("elsewhere");
        refused(AUTH.sign(claims));
        claims.setAudience(List.of("elsewhere", "sealwell.example.org"));
        refused(AUTH.sign(claims));
        claims.unsetClaim("aud");
        refused(AUTH.sign(claims));
    }

    @Test
    void isNobodyOnceTheTokenHasExpiredButForASmallTolerance() {
        refused(AccessTokens.expired(account, session));
        claims.setIssuedAt(TokenSigner.date(Instant.now().minusSeconds(600)));
        claims.setExpirationTime(TokenSigner.date(Instant.now().minusSeconds(15)));
        accepted(AUTH.sign(claims));
        claims.setExpirationTime(TokenSigner.date(Instant.now().minusSeconds(35)));
        refused(AUTH.sign(claims));
        claims.unsetClaim("exp");
        refused(AUTH.sign(claims));
    }

    @Test
    void isNobodyBeforeTheTokensTime() {
        claims.setNotBefore(TokenSigner.date(Instant.now().plusSeconds(300)));
        refused(AUTH.sign(claims));
    }

    @Test
    void isNobodyWithoutAnAccountOrASession() {
        JwtClaims noAccount = AccessTokens.claims(account, session);
        noAccount.unsetClaim("sub");
        refused(AUTH.sign(noAccount));
        JwtClaims noSession = AccessTokens.claims(account, session);
        noSession.unsetClaim("sid");
        refused(AUTH.sign(noSession));
    }

    @Test
    void isNobodyByClaimsOfAnotherType() {
        for (String claim : List.of("sub", "sid", "iss", "aud", "exp")) {
            for (Object wrong : List.of(7, true, List.of(List.of("x")), Map.of("a", "b"))) {
                // Seven is a time, though long past; the others are no time at all.
                JwtClaims bad = AccessTokens.claims(account, session);
                bad.setClaim(claim, wrong);
                refused(AUTH.sign(bad));
            }
        }
    }

    @Test
    void isNobodyByASignatureOfAnybodyElse() {
        refused(AccessTokens.forged(account, session));
        refused(TokenSigner.withNewKey("unknown").sign(claims));
        refused(TokenSigner.withNewKey("").sign(claims));
    }

    @Test
    void isNobodyByATokenThatWasAltered() {
        String[] own = AUTH.sign(claims).split("\\.", -1);
        String[] bens = AccessTokens.of(Sealed.id(), session).split("\\.", -1);

        refused(own[0] + "." + bens[1] + "." + own[2]);
        refused(own[0] + "." + own[1] + "." + own[2].substring(2));
        refused(own[0] + "." + own[1] + "." + derOf(own[2]));
    }

    @Test
    void isNobodyUnderAnyOtherAlgorithm() {
        ForgedTokens.of(claims, AUTH.key()).forEach(Asking::refused);
    }

    @Test
    void hasBothItsNames() {
        assertThatNullPointerException().isThrownBy(() -> new Caller(null, session));
        assertThatNullPointerException().isThrownBy(() -> new Caller(account, null));
    }

    /** The same numbers in the other common spelling: one token has one text. */
    private static String derOf(String signature) {
        try {
            byte[] raw = Base64.getUrlDecoder().decode(signature);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(org.jose4j.jws.EcdsaUsingShaAlgorithm.convertConcatenatedToDer(raw));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
