package org.sealwell.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sealwell.client.crypto.SrpGroup;
import org.sealwell.e2e.stage.Guesser;
import org.sealwell.e2e.stage.Person;
import org.sealwell.e2e.stage.RawClient.Answer;
import org.sealwell.e2e.stage.Shape;
import org.sealwell.e2e.stage.Stage;
import org.sealwell.e2e.stage.TakesPartsAway;
import org.sealwell.platform.testkit.Pace;

/**
 * Whether an address has an account can be told through the gateway neither from the form of an answer nor by the clock. Nothing in front of
 * auth-service makes its answers equal: what differed there would differ here.
 */
@ExtendWith(Stage.Resolver.class)
@TakesPartsAway
@Tag("row-29")
class EqualPaceTest {

    /** Addresses of each kind in a round; the first of them only warm everything up. */
    private static final int PEOPLE = 14;

    private static final int WARM_UP = 2;
    /** Of each address; an eleventh login would be refused early, which has a pace of its own. */
    private static final int TRIES = 8;

    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 0.1;

    private final Stage stage;
    private final Guesser guesser;

    EqualPaceTest(Stage stage) {
        this.stage = stage;
        this.guesser = new Guesser(stage.raw());
    }

    @Test
    void answersInOneForm() {
        String known = signedUp().email();
        Answer started = guesser.starts(known);
        String alg = started.json().at("/kdf/alg").asText();
        // Some addresses without an account look like those of people who registered in a browser.
        String unknown = Stream.generate(() -> stage.person("nobody").email())
                .limit(50)
                .filter(email ->
                        guesser.starts(email).json().at("/kdf/alg").asText().equals(alg))
                .findFirst()
                .orElseThrow();

        Answer startedUnknown = guesser.starts(unknown);

        assertThat(started.status()).isEqualTo(200);
        assertThat(Shape.of(startedUnknown)).isEqualTo(Shape.of(started));
        assertThat(Shape.of(guesser.finishes(startedUnknown))).isEqualTo(Shape.of(guesser.finishes(started)));
        assertThat(Shape.of(guesser.registers(unknown))).isEqualTo(Shape.of(guesser.registers(known)));
        assertThat(Shape.of(guesser.recovers(unknown))).isEqualTo(Shape.of(guesser.recovers(known)));
    }

    @Test
    void answersAtOnePace() throws Exception {
        Pace.assertEqual(ROUNDS, TOLERANCE, this::compareKnownWithUnknown);
    }

    /** The same measurement where there is something to see: one side is spared the arithmetic. */
    @Test
    void wouldNoticeWorkThatIsLeftOut() {
        byte[] refusedAtOnce = new byte[SrpGroup.BYTES];
        Pace pace = new Pace();
        for (int i = 0; i < 4 * PEOPLE; i++) {
            String email = stage.person("nobody").email();
            long worked = time(() -> guesser.starts(email)).nanos();
            long spared = time(() -> guesser.starts(email, refusedAtOnce)).nanos();
            pace.add(worked, spared);
        }
        assertThat(pace.isEqualWithin(TOLERANCE)).as(pace.toString()).isFalse();
    }

    private Map<String, Pace> compareKnownWithUnknown() {
        // Most of a registration is waiting for the mail.
        List<String> known = IntStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(i -> signedUp().email())
                .toList();
        List<String> unknown = IntStream.range(0, PEOPLE)
                .mapToObj(i -> stage.person("nobody").email())
                .toList();
        // Those who have an account were sent one mail already, and how many an address gets is limited.
        unknown.forEach(guesser::registers);

        Pace start = new Pace();
        Pace finish = new Pace();
        Pace register = new Pace();
        Pace recover = new Pace();
        for (int turn = 0; turn < PEOPLE * TRIES; turn++) {
            int who = turn / TRIES;
            Attempt[] both = inTurn(known.get(who), unknown.get(who), turn % 2 == 0);
            if (who >= WARM_UP) {
                start.add(both[0].start(), both[1].start());
                finish.add(both[0].finish(), both[1].finish());
                register.add(both[0].register(), both[1].register());
                recover.add(both[0].recover(), both[1].recover());
            }
        }
        return Map.of("start", start, "finish", finish, "register", register, "recover", recover);
    }

    /** The known one's first in what is returned, whoever was asked first. */
    private Attempt[] inTurn(String known, String unknown, boolean knownFirst) {
        if (knownFirst) {
            Attempt first = attempt(known);
            return new Attempt[] {first, attempt(unknown)};
        }
        Attempt first = attempt(unknown);
        return new Attempt[] {attempt(known), first};
    }

    private Attempt attempt(String email) {
        Timed started = time(() -> guesser.starts(email));
        assertThat(started.answer().status()).isEqualTo(200);
        Timed finished = time(() -> guesser.finishes(started.answer()));
        assertThat(finished.answer().problem()).isEqualTo("credentials-refused");
        Timed registered = time(() -> guesser.registers(email));
        assertThat(registered.answer().status()).isEqualTo(202);
        Timed recovering = time(() -> guesser.recovers(email));
        assertThat(recovering.answer().status()).isEqualTo(202);
        return new Attempt(started.nanos(), finished.nanos(), registered.nanos(), recovering.nanos());
    }

    private Person signedUp() {
        Person person = stage.person("known");
        person.signsUp().close();
        return person;
    }

    private static Timed time(Supplier<Answer> asking) {
        long before = System.nanoTime();
        Answer answer = asking.get();
        return new Timed(System.nanoTime() - before, answer);
    }

    private record Timed(long nanos, Answer answer) {}

    private record Attempt(long start, long finish, long register, long recover) {}
}
