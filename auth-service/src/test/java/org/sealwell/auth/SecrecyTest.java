package org.sealwell.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.auth.fixture.Events;
import org.sealwell.auth.fixture.FromTheStart;
import org.sealwell.auth.fixture.Known;
import org.sealwell.auth.fixture.Mailbox;
import org.sealwell.auth.fixture.Person;
import org.sealwell.platform.testkit.Store;
import org.sealwell.platform.testkit.TestClock;

/** A thief of the database, a reader of the bus and a reader of the log learn nobody's address, password, code, token or device. */
@QuarkusTest
class SecrecyTest {

    private static final List<String> COLLECTIONS =
            List.of("accounts", "registrations", "handshakes", "sessions", "signing-keys", "attempts", "data-keys");

    @Inject
    FromTheStart logged;

    @Inject
    TestClock clock;

    @Test
    @Tag("row-21")
    void nothingPrivateLiesInClearAnywhere() {
        Person anna = everythingHappensTo(Person.named("anna"));
        Person ben = Person.loggedIn("ben");
        ben.deletes(ben.deletionRequest(clock.instant().getEpochSecond())).statusCode(202);
        Person.named("carl").begins();
        Person.named("dora").confirmed();

        assertThat(anna.accountId()).isNotEmpty();
        String store = everythingStored();
        String bus = Events.all();
        String log = String.join("\n", logged.tape().lines());
        assertThat(store).contains(anna.accountId());
        assertThat(bus).contains(anna.accountId());
        assertThat(Known.secrets()).hasSizeGreaterThan(15).allSatisfy(secret -> {
            assertThat(store.contains(secret)).as("in the store").isFalse();
            assertThat(bus.contains(secret)).as("on the bus").isFalse();
            assertThat(log.contains(secret)).as("in the log").isFalse();
        });
        assertThat(log).doesNotContain("@example.org");
        assertThat(store).doesNotContain("@example.org");
    }

    /** A life with mistakes in it, for what goes wrong is what gets logged. */
    private static Person everythingHappensTo(Person anna) {
        anna.signsUp().begins();
        anna.guesses(Known.secret("a wrong password of anna"));
        anna.logsIn();
        anna.logsIn();
        anna.refreshes(anna.tokens().refreshToken(), Person.retryKey());
        anna.refreshes(anna.tokens().refreshToken(), Person.retryKey());
        anna.logsIn();
        anna.asks()
                .body("{\"email\":\"" + anna.email() + "\",\"x\":\"" + anna.password() + "\"}")
                .post("/api/auth/v1/registrations");
        anna.asks().body("{\"email\":\"" + anna.email() + "\" \"").post("/api/auth/v1/registrations");
        anna.asks()
                .body(Map.of("email", anna.email(), "code", "x" + anna.password()))
                .post("/api/auth/v1/registrations/confirm");
        anna.asks()
                .header("Authorization", "Bearer " + anna.tokens().accessToken() + "x")
                .get("/api/auth/v1/account");
        String next = "next." + anna.email();
        anna.wantsAddress(anna.shakesHands(), next);
        anna.confirmsAddress("00000000");
        anna.confirmsAddress(
                        Known.secret(Mailbox.take(next, "email-change-code").code()))
                .statusCode(204);
        anna.withAddress(next);
        anna.changesPassword(anna.passwordChange(anna.shakesHands(), Known.secret("annas next password"), 1, true))
                .statusCode(200);
        anna.asksAsOwner().get("/api/auth/v1/account").statusCode(200);
        anna.asksAsOwner().get("/api/auth/v1/sessions").statusCode(200);
        return anna;
    }

    private static String everythingStored() {
        StringBuilder all = new StringBuilder();
        for (String collection : COLLECTIONS) {
            for (Document document : Store.collection("auth", collection).find()) {
                write(document, all);
            }
        }
        return all.toString();
    }

    /** Texts as they are; bytes as text, in case somebody put a text into them, and in base64. */
    private static void write(Object value, StringBuilder to) {
        switch (value) {
            case Document document ->
                document.forEach((name, member) -> {
                    to.append(name).append('=');
                    write(member, to);
                });
            case List<?> list -> list.forEach(element -> write(element, to));
            case Binary binary -> {
                byte[] bytes = binary.getData();
                to.append(new String(bytes, UTF_8)).append(' ').append(new String(bytes, ISO_8859_1));
                to.append(' ').append(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            case null, default -> to.append(value);
        }
        to.append('\n');
    }
}
