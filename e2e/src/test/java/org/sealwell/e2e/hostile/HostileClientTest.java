package org.sealwell.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.vault.RecordDraft;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.RawClient;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Recorder;
import org.sealwell.e2e.stage.Stage;

/** Somebody talks to the real services without following the protocol. */
@ExtendWith(Stage.Resolver.class)
class HostileClientTest {

    private static final String START = "/api/auth/v1/login/start";
    private static final String FINISH = "/api/auth/v1/login/finish";
    private static final String REFRESH = "/api/auth/v1/tokens/refresh";

    private final Stage stage;
    private final RawClient raw;

    HostileClientTest(Stage stage) {
        this.stage = stage;
        this.raw = stage.raw();
    }

    @Test
    @Tag("row-31")
    void refusesDegenerateGroupElements() {
        byte[] zero = new byte[SrpGroup.BYTES];
        byte[] n = SrpGroup.pad(SrpGroup.N);
        for (byte[] a : List.of(zero, n)) {
            Answer answer = raw.post(START, startBody("nobody@example.org", a));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo("#/A");
        }
        // 2N does not fit: it is 385 bytes long.
        byte[] twice = SrpGroup.N.shiftLeft(1).toByteArray();
        assertThat(raw.post(START, startBody("nobody@example.org", twice)).problem())
                .isEqualTo("invalid-request");
    }

    @Test
    @Tag("row-31")
    void refusesAReplayedProof() {
        Person anna = stage.person("replayed");
        Recorder recorder = new Recorder();
        anna.signsUp(anna.device("recorded", connection -> connection.transport(recorder)))
                .close();
        Answer replay = raw.post(FINISH, recorder.bodyOfLast(FINISH));
        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.problem()).isEqualTo("credentials-refused");
        assertThat(replay.body()).doesNotContain("keyring", "M2");
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
    @Tag("row-30")
    void evaluatesNoMoreThanTenOfManySpreadGuesses() throws InterruptedException, ExecutionException {
        Person dora = stage.person("guessed");
        dora.signsUp().close();
        int evaluated = 0;
        int locked = 0;
        try (ExecutorService guessers = Executors.newFixedThreadPool(16)) {
            List<Future<Answer>> guesses = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                guesses.add(guessers.submit(() -> guess(dora.email())));
            }
            for (Future<Answer> guess : guesses) {
                Answer answer = guess.get();
                assertThat(answer.body()).doesNotContain("keyring");
                if (answer.problem().equals("credentials-refused")) {
                    evaluated++;
                } else {
                    assertThat(answer.problem()).isEqualTo("too-many-attempts");
                    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                            .isPositive();
                    locked++;
                }
            }
        }
        // The sign-up has had its own try back.
        assertThat(evaluated).isEqualTo(10);
        assertThat(locked).isEqualTo(390);
        assertThatThrownBy(dora::logsIn)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.is("too-many-attempts"))
                        .isTrue());
    }

    @Test
    @Tag("row-29")
    void answersTheSameForKnownAndUnknownAddresses() {
        Person emil = stage.person("known");
        emil.signsUp().close();
        String unknown = "unknown-" + emil.email();
        assertThat(guess(emil.email())).satisfies(known -> {
            Answer other = guess(unknown);
            assertThat(other.status()).isEqualTo(known.status());
            assertThat(other.body()).isEqualTo(known.body());
        });
        Set<String> salts = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            Answer start = raw.post(START, startBody(unknown, publicValue()));
            assertThat(start.status()).isEqualTo(200);
            assertThat(start.json().size()).isEqualTo(5);
            salts.add(start.json().path("salt").asText()
                    + start.json().path("accountId").asText());
        }
        assertThat(salts).hasSize(1);
        Answer known = raw.post("/api/auth/v1/registrations", "{\"email\":\"" + emil.email() + "\"}");
        Answer fresh = raw.post("/api/auth/v1/registrations", "{\"email\":\"fresh-" + emil.email() + "\"}");
        assertThat(known.status()).isEqualTo(202).isEqualTo(fresh.status());
        assertThat(known.body()).isEqualTo(fresh.body()).isEmpty();
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

    @Test
    void namesTheMemberThatIsWrong() {
        assertThat(pointer("{\"email\":\"x\"}")).isEqualTo("#/email");
        assertThat(pointer("{\"email\":7}")).isEqualTo("#/email");
        assertThat(pointer("{}")).isEqualTo("#/email");
        assertThat(pointer("{\"email\":\"a@example.org\",\"more\":1}")).isEqualTo("#/more");
        for (String malformed :
                List.of("{\"email\":", "{\"email\":\"a@example.org\",\"email\":\"b@example.org\"}", "{} {}")) {
            assertThat(raw.post("/api/auth/v1/registrations", malformed).problem())
                    .isEqualTo("malformed-request");
        }
        String large = "{\"email\":\"" + "a".repeat(70_000) + "\"}";
        assertThat(raw.post("/api/auth/v1/registrations", large).problem()).isEqualTo("payload-too-large");
        assertThat(raw.send("DELETE", "/api/auth/v1/registrations", null).problem())
                .isEqualTo("method-not-allowed");
        assertThat(raw.get("/api/auth/v1/nothing-here").problem()).isEqualTo("not-found");
        assertThat(raw.get("/q/metrics").status()).isEqualTo(404);
    }

    private String pointer(String body) {
        Answer answer = raw.post("/api/auth/v1/registrations", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        return answer.json().at("/errors/0/pointer").asText();
    }

    /** A whole attempt with a password that is wrong. */
    private Answer guess(String email) {
        Answer start = raw.post(START, startBody(email, publicValue()));
        if (start.status() != 200) {
            return start;
        }
        String proof = Base64Url.encode(random(32));
        return raw.post(
                FINISH,
                "{\"handshake\":\"%s\",\"M1\":\"%s\",\"device\":{\"name\":\"a guesser\"}}"
                        .formatted(start.json().path("handshake").asText(), proof));
    }

    private static String startBody(String email, byte[] a) {
        return "{\"email\":\"" + email + "\",\"A\":\"" + Base64Url.encode(a) + "\"}";
    }

    private static String refreshBody(String token) {
        return "{\"refreshToken\":\"" + token + "\"}";
    }

    private static String refreshTokenIn(String answer) {
        int begin = answer.indexOf("\"refreshToken\":\"") + 16;
        return answer.substring(begin, answer.indexOf('"', begin));
    }

    private static byte[] publicValue() {
        return SrpClient.withExponent(new BigInteger(256, new SecureRandom())).publicA();
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return random;
    }

    /** The same token with a signature of somebody's invention. */
    private static String forged(String authorization) {
        String token = authorization.substring("Bearer ".length());
        return token.substring(0, token.lastIndexOf('.') + 1) + Base64Url.encode(random(64));
    }
}
