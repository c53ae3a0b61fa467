package org.sealwell.auth.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.TestClock;
import org.sealwell.platform.testkit.http.Answer;
import org.sealwell.platform.testkit.http.Request;

@QuarkusTest
class MailboxTest {

    private static final String STARTS = "/api/auth/v1/recovery/starts";

    @Inject
    TestClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private static Answer begins(Person person) {
        return Request.plain().body(Map.of("email", person.email())).post(STARTS);
    }

    private static String code(Person person) {
        return Mailbox.take(person.email(), "recovery-code").code();
    }

    private static Answer confirms(Person person, String code) {
        return Request.plain()
                .body(Map.of("email", person.email(), "code", code))
                .post(STARTS + "/confirm");
    }

    @Test
    void givesATicketOfItsOwnKindForTheCodeFromTheMailbox() throws Exception {
        Person anna = Person.named("anna").signsUp();
        begins(anna).statusCode(202);
        String code = code(anna);

        Answer answer = confirms(anna, code).statusCode(200).header("Cache-Control", "no-store");
        assertThat(confirms(anna, code).statusCode(200).json().getString("accountId"))
                .isEqualTo(anna.accountId());

        String ticket = answer.json().getString("ticket");
        Map<?, ?> claims =
                new ObjectMapper().readValue(Base64.getUrlDecoder().decode(ticket.split("\\.", -1)[1]), Map.class);
        assertThat(claims.get("sub")).isEqualTo(anna.accountId());
        assertThat(claims.get("aud")).isEqualTo("sealwell-recovery");
        assertThat(claims.containsKey("sid")).isFalse();
        assertThat(answer.json().getInt("expiresIn")).isEqualTo(600);
    }

    @Test
    void isNoAccessToken() {
        Person anna = Person.named("anna").signsUp();
        begins(anna);
        String ticket = confirms(anna, code(anna)).json().getString("ticket");

        assertRefused(Request.plain().bearer(ticket).get("/api/auth/v1/account"), ProblemType.UNAUTHENTICATED);
    }

    @Test
    @Tag("row-29")
    void answersAlikeWhereThereIsNoAccount() {
        Person nobody = Person.named("nobody");
        Answer unknown = begins(nobody);
        Answer known = begins(Person.named("anna").signsUp());

        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
        assertThat(Mailbox.take(nobody.email(), "recovery-unknown").code()).isEqualTo("00000000");
        assertRefused(confirms(nobody, "00000000"), ProblemType.CODE_REFUSED);
    }

    @Test
    @Tag("row-30")
    void looksAtNoMoreThanFiveCodesHoweverManyComeAtOnce() {
        Person anna = Person.named("anna").signsUp();
        begins(anna);
        String code = code(anna);

        List<Integer> statuses =
                Crowd.of(16).does(40, i -> confirms(anna, other(code, i)).statusCode());

        assertThat(statuses).containsOnly(403).hasSize(40);
        assertRefused(confirms(anna, code), ProblemType.CODE_REFUSED);
    }

    @Test
    void refusesLateAndReplacedCodes() {
        Person anna = Person.named("anna").signsUp();
        begins(anna);
        String first = code(anna);
        begins(anna);
        String second = code(anna);
        assertRefused(confirms(anna, first), ProblemType.CODE_REFUSED);
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertRefused(confirms(anna, second), ProblemType.CODE_REFUSED);
    }

    @Test
    void fillsNobodysMailbox() {
        clock.advanceToNext(Duration.ofHours(1));
        Person anna = Person.named("anna").signsUp();
        for (int i = 0; i < 5; i++) {
            begins(anna).statusCode(202);
        }
        assertThat(Mailbox.takeAll(anna.email()).stream()
                        .filter(mail -> mail.template().equals("recovery-code")))
                .hasSize(3);
    }

    @Test
    void namesWhatIsWrong() {
        assertInvalidAt(Request.plain().body(Map.of("email", "nobody")).post(STARTS), "#/email");
        assertInvalidAt(confirms(Person.named("anna"), "1"), "#/code");
    }

    private static String other(String code, int i) {
        return String.format("%08d", (Integer.parseInt(code) + i + 1) % 100_000_000);
    }
}
