package org.sealwell.auth.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.ForgedTokens;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.TokenSigner;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
class AccessTokenTest {

    private static final String ACCOUNT = "/api/auth/v1/account";

    @Inject
    TestClock clock;

    @Inject
    SigningKeys keys;

    @Test
    void namesAccountAndSessionAndNothingElse() throws Exception {
        Person anna = Person.loggedIn("anna");

        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(anna.tokens().accessToken());
        JwtClaims claims = JwtClaims.parse(token.getUnverifiedPayload());

        assertThat(claims.getClaimsMap().keySet()).isEqualTo(Set.of("iss", "aud", "sub", "sid", "iat", "exp", "jti"));
        assertThat(claims.getSubject()).isEqualTo(anna.accountId());
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(anna.tokens().sessionId());
        assertThat(claims.getAudience()).containsExactly("sealwell");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        assertThat(token.getAlgorithmHeaderValue()).isEqualTo("ES256");
    }

    @Test
    void isGoodForTenMinutesAndTheTolerance() {
        Person anna = Person.loggedIn("anna");

        clock.advance(Duration.ofMinutes(10).plusSeconds(20));
        anna.asksAsOwner().get(ACCOUNT).statusCode(200);
        clock.advance(Duration.ofSeconds(15));
        assertRefused(anna.asksAsOwner().get(ACCOUNT), ProblemType.UNAUTHENTICATED);
    }

    @Test
    void isNeededForEverythingThatIsTheOwners() {
        Person anna = Person.named("anna");
        for (String path :
                List.of("/account", "/account/keyring", "/accounts/AAAAAAAAAAAAAAAAAAAAAA/record", "/sessions")) {
            assertRefused(anna.asks().get("/api/auth/v1" + path), ProblemType.UNAUTHENTICATED);
        }
        for (String path : List.of("/credentials/change", "/email-changes", "/email-changes/confirm")) {
            assertRefused(anna.asks().body(Map.of()).post("/api/auth/v1" + path), ProblemType.UNAUTHENTICATED);
        }
        assertRefused(anna.asks().delete("/api/auth/v1/sessions"), ProblemType.UNAUTHENTICATED);
        assertRefused(anna.asks().delete("/api/auth/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA"), ProblemType.UNAUTHENTICATED);
    }

    @Test
    void isRefusedWhenAnythingAboutItIsForeign() {
        Person anna = Person.loggedIn("anna");
        TokenSigner own = new TokenSigner(keys.current().jwk());

        accepted(own.sign(good(anna)));
        refused(TokenSigner.withNewKey(own.key().getKeyId()).sign(good(anna)));
        refused(TokenSigner.withNewKey("unknown").sign(good(anna)));

        JwtClaims otherIssuer = good(anna);
        otherIssuer.setIssuer("https://elsewhere.example.org");
        refused(own.sign(otherIssuer));
        JwtClaims otherAudience = good(anna);
        otherAudience.setAudience("elsewhere");
        refused(own.sign(otherAudience));
        JwtClaims noAudience = good(anna);
        noAudience.unsetClaim("aud");
        refused(own.sign(noAudience));
        JwtClaims expired = good(anna);
        expired.setExpirationTime(at(Duration.ofMinutes(-1)));
        refused(own.sign(expired));
        JwtClaims forEver = good(anna);
        forEver.unsetClaim("exp");
        refused(own.sign(forEver));
        JwtClaims noSubject = good(anna);
        noSubject.unsetClaim("sub");
        refused(own.sign(noSubject));
        JwtClaims noSession = good(anna);
        noSession.unsetClaim("sid");
        refused(own.sign(noSession));
        JwtClaims notYet = good(anna);
        notYet.setNotBefore(at(Duration.ofMinutes(5)));
        refused(own.sign(notYet));
    }

    @Test
    void isRefusedUnderAnyOtherAlgorithm() {
        Person anna = Person.loggedIn("anna");

        ForgedTokens.of(good(anna), keys.current().jwk()).forEach(AccessTokenTest::refused);
    }

    private JwtClaims good(Person person) {
        return TokenSigner.claims(
                "http://127.0.0.1:8080", person.accountId(), person.tokens().sessionId(), clock.instant());
    }

    private NumericDate at(Duration ahead) {
        return TokenSigner.date(clock.instant().plus(ahead));
    }

    private static void accepted(String token) {
        ask(token).statusCode(200);
    }

    private static void refused(String token) {
        assertRefused(ask(token), ProblemType.UNAUTHENTICATED);
    }

    private static Answer ask(String token) {
        return Request.plain().header("Authorization", "Bearer " + token).get(ACCOUNT);
    }
}
