package org.sealwell.evil.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What strangers rely on. */
class CatalogueTest {
    private static final Path SNAPSHOT = Path.of("..", "..", "contracts", "attacks.json");

    @Test
    void isTheCommittedOne() throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(Catalogue.json()) + "\n";
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(SNAPSHOT, text);
        }
        assertThat(SNAPSHOT)
                .as("generated from the code; after a wanted change run with -Dsnapshots.update=true")
                .content()
                .isEqualTo(text);
    }

    @Test
    void namesAreKebabCaseAndTakenOnce() {
        assertThat(Catalogue.attacks())
                .extracting(Attack::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void attacksThatTryTheSameAreToldApartByTheirTitles() {
        assertThat(Catalogue.attacks())
                .extracting(attack -> attack.row() + attack.title() + attack.step())
                .doesNotHaveDuplicates();
    }

    @Test
    void aClientSaysOfEachAttackThatItIsALieOrThatItWasRefused() {
        assertThat(Catalogue.attacks()).allMatch(attack -> (attack.lie() == null) != (attack.refusal() == null));
    }

    @Test
    void whatARefusalComesFromIsCalledOnce() {
        assertThat(Catalogue.attacks()).allMatch(attack -> (attack.refusal() == null) == (attack.lastSent() == null));
    }

    @Test
    void everyRowThatASingleLieCanShowIsThere() {
        assertThat(Catalogue.attacks())
                .extracting(Attack::row)
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 19, 24, 25, 26, 27, 28, 29, 30, 31, 36);
    }

    @Test
    void noStepAndNoLieIsThereInVain() {
        EnumSet<Step> steps = EnumSet.noneOf(Step.class);
        EnumSet<Lie> lies = EnumSet.noneOf(Lie.class);
        Catalogue.attacks().forEach(attack -> {
            steps.add(attack.step());
            Optional.ofNullable(attack.lie()).ifPresent(lies::add);
        });

        assertThat(steps).containsExactly(Step.values());
        assertThat(lies).containsExactly(Lie.values());
    }
}
