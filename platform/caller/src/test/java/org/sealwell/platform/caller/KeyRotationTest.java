package org.sealwell.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.platform.caller.Asking.accepted;
import static org.sealwell.platform.caller.Asking.refused;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.AccessTokens;
import org.sealwell.platform.testkit.Sealed;
import org.sealwell.platform.testkit.TokenSigner;

@QuarkusTest
@QuarkusTestResource(AccessTokens.class)
@TestProfile(KeyRotationTest.JustStarted.class)
class KeyRotationTest {

    /** A process of its own, which has not yet asked for keys out of turn. */
    public static class JustStarted implements QuarkusTestProfile {}

    private final JwtClaims claims = AccessTokens.claims(Sealed.id(), Sealed.id());

    @Test
    void newKeysAreTakenAtOnceAndInventedOnesDoNotMakeItAskAgainAndAgain() {
        accepted(AccessTokens.auth().sign(claims));
        TokenSigner next = TokenSigner.withNewKey("next-key");
        refused(TokenSigner.withNewKey("never-published").sign(claims));
        AccessTokens.publishAlso(next);
        int before = AccessTokens.fetches();

        for (int i = 0; i < 50; i++) {
            refused(TokenSigner.withNewKey("invented-" + i).sign(claims));
        }

        assertThat(AccessTokens.fetches() - before).isLessThanOrEqualTo(1);
        accepted(AccessTokens.auth().sign(claims));
    }

    @Test
    void aKeyThatWasPublishedLaterIsFetchedWhenItIsFirstUsed() {
        TokenSigner next = TokenSigner.withNewKey("later-key");
        AccessTokens.publishAlso(next);
        accepted(next.sign(claims));
    }
}
