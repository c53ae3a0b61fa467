package org.sealwell.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.auth.fixture.Refusals.assertInvalidAt;
import static org.sealwell.auth.fixture.Refusals.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Person;
import org.sealwell.client.keys.RecordChain;
import org.sealwell.contracts.problem.ProblemType;
import org.sealwell.platform.testkit.http.Answer;

@QuarkusTest
class AccountTest {

    private static final String ROOT = "/api/auth/v1";

    @Test
    void showsTheOwnerTheirAccount() {
        Person anna = Person.loggedIn("anna");

        Map<String, Object> account =
                anna.asksAsOwner().get(ROOT + "/account").statusCode(200).json().getMap("$");

        assertThat(account.keySet()).isEqualTo(Set.of("accountId", "email", "createdAt", "credentialVersion", "epoch"));
        assertThat(account)
                .containsEntry("accountId", anna.accountId())
                .containsEntry("email", anna.email())
                .containsEntry("credentialVersion", 1)
                .containsEntry("epoch", 1);
        assertThat(Instant.parse((String) account.get("createdAt"))).isNotNull();
    }

    @Test
    void givesTheKeyringBackAsItCameAndOnlyWhenItHasChanged() {
        Person anna = Person.named("anna").confirmed();
        Map<String, Object> proposal = anna.proposal();
        anna.creates(proposal).statusCode(201);
        anna.logsIn();

        Answer first = anna.asksAsOwner().get(ROOT + "/account/keyring");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.json().getMap("keyring")).isEqualTo(proposal.get("keyring"));
        assertThat(first.json().getInt("credentialVersion")).isEqualTo(1);
        String tag = first.header("ETag");
        assertThat(tag).isEqualTo("\"1.1.1\"");
        Answer unchanged = anna.asksAsOwner().header("If-None-Match", tag).get(ROOT + "/account/keyring");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.bytes()).isEmpty();
        anna.changesPassword(anna.passwordChange(anna.shakesHands(), "another", 1, false))
                .statusCode(200);
        Answer changed = anna.asksAsOwner().header("If-None-Match", tag).get(ROOT + "/account/keyring");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2.1.1\"");
    }

    @Test
    void showsAnybodysSignedKeysToWhoeverIsLoggedIn() {
        Person anna = Person.named("anna").signsUp();
        Person ben = Person.loggedIn("ben");

        Answer record = ben.asksAsOwner().get(ROOT + "/accounts/" + anna.accountId() + "/record");

        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.json().getMap("$").keySet()).isEqualTo(Set.of("accountId", "record"));
        assertThat(RecordChain.verify(anna.accountId(), record.json().getList("record", String.class), List.of())
                        .sign())
                .isEqualTo(anna.signKey().publicKey());
    }

    @Test
    void hasNothingToShowOfAccountsThatDoNotExist() {
        Person ben = Person.loggedIn("ben");

        assertRefused(ben.asksAsOwner().get(ROOT + "/accounts/AAAAAAAAAAAAAAAAAAAAAA/record"), ProblemType.NOT_FOUND);
        assertInvalidAt(ben.asksAsOwner().get(ROOT + "/accounts/AAAA/record"), "id");
        assertInvalidAt(ben.asksAsOwner().get(ROOT + "/accounts/AAAAAAAAAAAAAAAAAAAAAB/record"), "id");
    }
}
