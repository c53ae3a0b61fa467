package org.sealwell.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Guesser;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.RawClient;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Recorder;
import org.sealwell.e2e.stage.Stage;

/** Tokens in the wrong hands: used again, of ended sessions, of other people, of nobody. */
@ExtendWith(Stage.Resolver.class)
class StolenTokenTest {

    private static final String FINISH = "/api/auth/v1/login/finish";
    private static final String REFRESH = "/api/auth/v1/tokens/refresh";

    private final Stage stage;
    private final RawClient raw;

    StolenTokenTest(Stage stage) {
        this.stage = stage;
        this.raw = stage.raw();
    }

    @Test
    @Tag("row-32")
    void endsTheSessionOfAReusedRefreshToken() {
        Person ben = stage.person("reused");
        Recorder recorder = new Recorder();
        try (Session session = ben.signsUp(ben.device("phone", connection -> connection.transport(recorder)))) {
            assertThat(session.accountId()).isNotEmpty();
            String stolen = refreshTokenIn(recorder.answerToLast(FINISH));
            Answer first = raw.post(REFRESH, refreshBody(stolen), "Idempotency-Key", "the-owner-refreshes");
            assertThat(first.status()).isEqualTo(200);
            Answer retry = raw.post(REFRESH, refreshBody(stolen), "Idempotency-Key", "the-owner-refreshes");
            assertThat(retry.status()).isEqualTo(200);
            assertThat(retry.json().path("refreshToken")).isEqualTo(first.json().path("refreshToken"));

            Answer thief = raw.post(REFRESH, refreshBody(stolen), "Idempotency-Key", "the-thief-refreshes");
            assertThat(thief.problem()).isEqualTo("refresh-refused");
            String next = first.json().path("refreshToken").asText();
            Answer owner = raw.post(REFRESH, refreshBody(next), "Idempotency-Key", "the-owner-comes-again");
            assertThat(owner.status()).isEqualTo(401);
            assertThat(owner.problem()).isEqualTo("refresh-refused");
            assertThat(ben.mailAbout("We ended a session of yours").text()).contains("used twice");
        }
    }

    @Test
    @Tag("row-27")
    void refusesTheRefreshTokensOfSessionsThatAPasswordChangeEnded() {
        Person cleo = stage.person("changed");
        Recorder recorder = new Recorder();
        try (Session phone = cleo.signsUp();
                Session laptop = cleo.device("laptop", connection -> connection.transport(recorder))
                        .logIn(cleo.email(), cleo.password())
                        .session()) {
            assertThat(laptop.sessionId()).isNotEmpty();
            phone.account().changePassword(cleo.password(), "something else entirely".toCharArray(), true);
            String old = refreshTokenIn(recorder.answerToLast(FINISH));
            Answer refused = raw.post(REFRESH, refreshBody(old), "Idempotency-Key", "an-ended-session-tries");
            assertThat(refused.problem()).isEqualTo("refresh-refused");
        }
    }

    @Test
    void servesNobodyElsesRecords() {
        Person fay = stage.person("owner");
        Person gus = stage.person("stranger");
        Recorder recorder = new Recorder();
        try (Session owner = fay.signsUp();
                Session stranger = gus.signsUp(gus.device("phone", connection -> connection.transport(recorder)))) {
            String item = owner.records()
                    .put(RecordDraft.of("Note", "{\"text\":\"private\"}"))
                    .id();
            stranger.sync();
            String token = recorder.headerOfLast("/api/vault/v1/commits", "Authorization");
            Answer foreign = raw.get("/api/vault/v1/items/" + item, "Authorization", token);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.problem()).isEqualTo("not-found");
            Answer unsigned = raw.get("/api/vault/v1/head", "Authorization", "Bearer " + forged(token));
            assertThat(unsigned.status()).isEqualTo(401);
            assertThat(unsigned.problem()).isEqualTo("unauthenticated");
            assertThat(raw.get("/api/vault/v1/head").problem()).isEqualTo("unauthenticated");
            Answer deletion = raw.post(
                    "/api/auth/v1/accounts/" + owner.accountId() + "/deletion",
                    "{\"request\":\"" + forged(token) + "\"}");
            assertThat(deletion.problem()).isEqualTo("signature-refused");
            assertThat(owner.sync().n()).isEqualTo(1);
        }
    }

    private static String refreshBody(String token) {
        return "{\"refreshToken\":\"" + token + "\"}";
    }

    private static String refreshTokenIn(String answer) {
        int begin = answer.indexOf("\"refreshToken\":\"") + 16;
        return answer.substring(begin, answer.indexOf('"', begin));
    }

    /** The same token with a signature of somebody's invention. */
    private static String forged(String authorization) {
        String token = authorization.substring("Bearer ".length());
        return token.substring(0, token.lastIndexOf('.') + 1) + Base64Url.encode(Guesser.random(64));
    }
}
