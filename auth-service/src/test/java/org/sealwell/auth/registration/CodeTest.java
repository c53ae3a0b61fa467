package org.sealwell.auth.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.address.AddressBook;
import org.sealwell.auth.fixture.Person;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.pepper.EmailAddress;
import org.sealwell.platform.testkit.Crowd;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;

/** The code from the mail. */
@QuarkusTest
class CodeTest {

    @Inject
    TestClock clock;

    @Inject
    AddressBook addresses;

    @Test
    void refusesWrongLateSpentAndUnknownCodesAlike() {
        Person late = Person.named("late");
        late.begins();
        String lateCode = late.readsCode();
        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertRefused(late.confirms(lateCode), ProblemType.CODE_REFUSED);
        clock.reset();
        assertThat(late.confirms(lateCode).statusCode()).isEqualTo(200);

        Person spent = Person.named("spent");
        spent.begins();
        String code = spent.readsCode();
        for (int i = 0; i < 5; i++) {
            assertRefused(spent.confirms(other(code, i)), ProblemType.CODE_REFUSED);
        }
        assertRefused(spent.confirms(code), ProblemType.CODE_REFUSED);

        assertRefused(Person.named("unknown").confirms("12345678"), ProblemType.CODE_REFUSED);
    }

    @Test
    void takesTheRightCodeAfterFourWrongOnes() {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();
        for (int i = 0; i < 4; i++) {
            anna.confirms(other(code, i));
        }

        anna.confirms(code).statusCode(200);
    }

    @Test
    @Tag("row-30")
    void looksAtNoMoreThanFiveCodesHoweverManyComeAtOnce() {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();

        List<Integer> statuses =
                Crowd.of(16).does(40, i -> anna.confirms(other(code, i)).statusCode());

        assertThat(statuses).containsOnly(403).hasSize(40);
        assertThat(registration(anna).getEmbedded(List.of("code", "tries"), Integer.class))
                .isEqualTo(5);
        assertRefused(anna.confirms(code), ProblemType.CODE_REFUSED);
    }

    @Test
    void leadsTheRightCodeToTheSameAccountAgain() {
        Person anna = Person.named("anna");
        anna.begins();
        String code = anna.readsCode();

        String first = anna.confirms(code).json().getString("accountId");
        String again = anna.confirms(code).json().getString("accountId");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void replacesACodeByANewerOne() {
        Person anna = Person.named("anna");
        anna.begins();
        String older = anna.readsCode();
        anna.begins();
        String newer = anna.readsCode();

        assertRefused(anna.confirms(older), ProblemType.CODE_REFUSED);
        anna.confirms(newer).statusCode(200);
    }

    private Document registration(Person person) {
        String id =
                addresses.index(EmailAddress.of(person.email()).orElseThrow()).text();
        return Store.collection("auth", "registrations").find(Filters.eq(id)).first();
    }

    private static String other(String code, int i) {
        return String.format(java.util.Locale.ROOT, "%08d", (Integer.parseInt(code) + 1 + i) % 100_000_000);
    }
}
