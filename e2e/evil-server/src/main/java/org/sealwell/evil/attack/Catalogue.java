package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwell.evil.Told;

/** All attacks, by row and name. */
public final class Catalogue {
    private static final List<Attack> ATTACKS = Stream.of(
                    KdfAttacks.all(),
                    LoginAttacks.all(),
                    KeyringAttacks.all(),
                    RecordAttacks.all(),
                    RecoveryAttacks.all(),
                    ResetAttacks.all(),
                    RotationAttacks.all(),
                    TellingRefusals.all(),
                    GuessAttacks.all(),
                    CapsuleAttacks.all(),
                    BeaconAttacks.all(),
                    ContactAttacks.all(),
                    HeldShareAttacks.all(),
                    ReleaseAttacks.all(),
                    HistoryAttacks.all(),
                    RollbackAttacks.all(),
                    ItemAttacks.all(),
                    SwapAttacks.all(),
                    ShareAttacks.all(),
                    OwnedShareAttacks.all(),
                    SmartLinkAttacks.all(),
                    MalformedAnswers.all(),
                    ActivityAttacks.all())
            .flatMap(List::stream)
            .sorted(Comparator.comparingInt(Attack::row).thenComparing(Attack::name))
            .toList();

    private Catalogue() {}

    /** Every attack. */
    public static List<Attack> attacks() {
        return ATTACKS;
    }

    /** The attack of that name. */
    public static Optional<Attack> find(String name) {
        return ATTACKS.stream().filter(attack -> attack.name().equals(name)).findFirst();
    }

    /** For whoever writes a client: what to try, what to say, and all attacks. */
    public static ObjectNode json() {
        ObjectNode catalogue = Told.object();
        ObjectNode steps = catalogue.putObject("steps");
        for (Step step : Step.values()) {
            steps.put(step.text(), step.what());
        }
        ObjectNode lies = catalogue.putObject("lies");
        for (Lie lie : Lie.values()) {
            lies.put(lie.name(), lie.meaning());
        }
        ArrayNode attacks = catalogue.putArray("attacks");
        ATTACKS.forEach(attack -> attacks.add(attack.json()));
        return catalogue;
    }
}
