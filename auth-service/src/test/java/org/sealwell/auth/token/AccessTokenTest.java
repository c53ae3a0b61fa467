package org.sealwell.auth.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.MovableClock;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.contracts.problem.ProblemType;

@QuarkusTest
class AccessTokenTest {

    private static final String ACCOUNT = "/api/auth/v1/account";

    @Inject
    MovableClock clock;

    @Inject
    SigningKeys keys;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

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
        anna.asksAsOwner().get(ACCOUNT).then().statusCode(200);
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
    void isRefusedWhenAnythingAboutItIsForeign() throws Exception {
        Person anna = Person.loggedIn("anna");
        SigningKey own = keys.current();
        EllipticCurveJsonWebKey stranger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        stranger.setKeyId(own.jwk().getKeyId());

        accepted(sign(good(anna), own.jwk()));
        refused(sign(good(anna), stranger));
        stranger.setKeyId("unknown");
        refused(sign(good(anna), stranger));

        JwtClaims otherIssuer = good(anna);
        otherIssuer.setIssuer("https://elsewhere.example.org");
        refused(sign(otherIssuer, own.jwk()));
        JwtClaims otherAudience = good(anna);
        otherAudience.setAudience("elsewhere");
        refused(sign(otherAudience, own.jwk()));
        JwtClaims noAudience = good(anna);
        noAudience.unsetClaim("aud");
        refused(sign(noAudience, own.jwk()));
        JwtClaims expired = good(anna);
        expired.setExpirationTime(at(Duration.ofMinutes(-1)));
        refused(sign(expired, own.jwk()));
        JwtClaims forEver = good(anna);
        forEver.unsetClaim("exp");
        refused(sign(forEver, own.jwk()));
        JwtClaims noSubject = good(anna);
        noSubject.unsetClaim("sub");
        refused(sign(noSubject, own.jwk()));
        JwtClaims noSession = good(anna);
        noSession.unsetClaim("sid");
        refused(sign(noSession, own.jwk()));
        JwtClaims notYet = good(anna);
        notYet.setNotBefore(at(Duration.ofMinutes(5)));
        refused(sign(notYet, own.jwk()));
    }

    @Test
    void isRefusedUnderAnyOtherAlgorithm() throws Exception {
        Person anna = Person.loggedIn("anna");
        String claims = good(anna).toJson();
        String kid = keys.current().jwk().getKeyId();

        refused(part("{\"alg\":\"none\"}") + "." + part(claims) + ".");
        refused(part("{\"alg\":\"none\",\"kid\":\"" + kid + "\"}") + "." + part(claims) + ".AAAA");
        refused(part("{\"alg\":5}") + "." + part(claims) + ".AAAA");
        refused(part("{\"alg\":\"ES256\",\"kid\":[1]}") + "." + part(claims) + ".AAAA");
        String input = part("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}") + "." + part(claims);
        for (byte[] publicKey : List.of(
                keys.current().jwk().getPublicKey().getEncoded(),
                keys.current()
                        .jwk()
                        .toJson(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                        .getBytes(UTF_8))) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
            refused(input + "." + Base64Url.encode(mac.doFinal(input.getBytes(UTF_8))));
        }
        refused("x");
        refused("a.b.c");
        refused("");
    }

    private JwtClaims good(Person person) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("http://127.0.0.1:8080");
        claims.setAudience("sealwell");
        claims.setSubject(person.accountId());
        claims.setStringClaim("sid", person.tokens().sessionId());
        claims.setIssuedAt(at(Duration.ZERO));
        claims.setExpirationTime(at(Duration.ofMinutes(5)));
        return claims;
    }

    private NumericDate at(Duration ahead) {
        return NumericDate.fromMilliseconds(clock.instant().plus(ahead).toEpochMilli());
    }

    private static String sign(JwtClaims claims, EllipticCurveJsonWebKey key) throws org.jose4j.lang.JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("ES256");
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        return token.getCompactSerialization();
    }

    private static String part(String json) {
        return Base64Url.encode(json.getBytes(UTF_8));
    }

    private static void accepted(String token) {
        ask(token).then().statusCode(200);
    }

    private static void refused(String token) {
        assertRefused(ask(token), ProblemType.UNAUTHENTICATED);
    }

    private static Response ask(String token) {
        return io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get(ACCOUNT);
    }
}
