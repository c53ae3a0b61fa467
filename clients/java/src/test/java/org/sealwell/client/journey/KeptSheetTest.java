package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.sealwell.client.journey.TimeCapsuleTest.assertLie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwell.client.Session;
import org.sealwell.client.crypto.Padme;
import org.sealwell.client.crypto.slip39.ShareException;
import org.sealwell.client.guardian.Contact;
import org.sealwell.client.guardian.KeptSheet;
import org.sealwell.client.guardian.TrustedContacts;
import org.sealwell.client.json.Json;
import org.sealwell.client.problem.Lie;
import org.sealwell.evil.EvilServer;

/** One sheet of a kit, with a trusted contact. */
class KeptSheetTest {
    private static final String HELP = "/api/recovery/v1/guardianships";

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);
    private final TrustedContacts contacts = all.owner.trustedContacts();
    private final SecureRandom random = new SecureRandom();

    @BeforeEach
    void arrange() {
        all.arranges(2);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isReadByTheContactWhoKeepsItAndOpensTheKitWithAnother() {
        List<String> sheets = all.owner.recoveryKit().make(2, 3);
        assertThat(contacts.giveSheet(contact(0), sheets.get(1)).contacts())
                .extracting(Contact::keepsSheet)
                .containsExactly(true, false, false);

        KeptSheet kept = sheetOf(0);
        assertThat(kept).isEqualTo(new KeptSheet(sheets.get(1), 2, 3, 2)).hasToString("KeptSheet[2 of 3]");
        assertThat(all.friends.get(1).guardianships().sheet(all.guardianship(1)))
                .isEmpty();
        all.owner.recoveryKit().rehearse(List.of(sheets.get(0), kept.words()));
    }

    @Test
    void isWithOneContactAtATime() {
        List<String> sheets = all.owner.recoveryKit().make(2, 3);
        contacts.giveSheet(contact(0), sheets.get(0));
        contacts.giveSheet(contact(1), sheets.get(1));
        assertThat(all.guardianship(0).keptSheet()).isEmpty();
        assertThat(sheetOf(1).number()).isEqualTo(2);
        assertThat(contacts.remove(contact(1)).contacts()).noneMatch(Contact::keepsSheet);
    }

    @Test
    void goesToNobodyWhoIsNotConfirmed() {
        List<String> sheets = all.owner.recoveryKit().make(2, 3);
        Contact emil = all.accepts("emil");
        assertThatIllegalArgumentException().isThrownBy(() -> contacts.giveSheet(emil, sheets.get(0)));
        Contact gone = contacts.remove(contact(0)).contact(all.ids.get(0)).orElseThrow();
        assertThatIllegalArgumentException().isThrownBy(() -> contacts.giveSheet(gone, sheets.get(0)));
        assertThat(contacts.read().contacts()).noneMatch(Contact::keepsSheet);
    }

    @Test
    void isASheetOfAKit() {
        assertThatIllegalStateException().isThrownBy(() -> contacts.giveSheet(contact(0), "none"));
        all.owner.recoveryKit().make(2, 3);
        assertThatExceptionOfType(ShareException.class).isThrownBy(() -> contacts.giveSheet(contact(0), "none"));
    }

    @Test
    void isShownOnlyWhenItIsOfThisOwnerAndForThisContact() {
        List<String> sheets = all.owner.recoveryKit().make(2, 3);
        String other = "AAAAAAAAAAAAAAAAAAAAAA";
        tells(sealed(sheets.get(0), Map.of()));
        assertThat(sheetOf(0).number()).isEqualTo(1);
        for (Map.Entry<String, Object> changed : Map.<String, Object>of(
                        "v", 2, "p", "guardian-share", "a", other, "g", all.ids.get(1), "number", 2, "needed", 3)
                .entrySet()) {
            tells(sealed(sheets.get(0), Map.of(changed.getKey(), changed.getValue())));
            assertLie(Lie.SHARE_FORGED, () -> sheetOf(0));
        }
        tells(sealed("call this number at once", Map.of()));
        assertLie(Lie.SHARE_FORGED, () -> sheetOf(0));
        tells(sealed(sheets.get(0), Map.of("unknown", 1)));
        assertLie(Lie.SHARE_FORGED, () -> sheetOf(0));
        tells("none");
        assertLie(Lie.SHARE_FORGED, () -> sheetOf(0));
        assertThat(all.friends.get(0).guardianships().share(all.guardianship(0)).from())
                .isEqualTo("Anna");
    }

    @Test
    void isForgedWhenItIsSealedToAnotherContact() {
        List<String> sheets = all.owner.recoveryKit().make(2, 3);
        contacts.giveSheet(contact(1), sheets.get(0));
        tells(all.guardianship(1).keptSheet().orElseThrow());
        assertLie(Lie.SHARE_FORGED, () -> sheetOf(0));
    }

    private Contact contact(int friend) {
        return all.contact(all.ids.get(friend));
    }

    private KeptSheet sheetOf(int friend) {
        return all.friends
                .get(friend)
                .guardianships()
                .sheet(all.guardianship(friend))
                .orElseThrow();
    }

    private void tells(String sheet) {
        all.help.isHonest();
        all.help.tells("GET", HELP, told -> ((ObjectNode) told.at("/guardianships/0")).put("sheet", sheet));
    }

    /** To the first contact, as everybody can, with some members changed. */
    private String sealed(String words, Map<String, Object> changed) {
        ObjectNode payload = Json.object()
                .put("v", 1)
                .put("p", "kit-sheet")
                .put("a", all.owner.accountId())
                .put("g", all.ids.get(0))
                .put("number", 1)
                .put("count", 3)
                .put("needed", 2)
                .put("words", words);
        changed.forEach((name, value) -> payload.putPOJO(name, value));
        Session ben = all.friends.get(0);
        return all.owner.accountRecord(ben.accountId()).agree().seal(Padme.pad(Json.bytes(payload)), random);
    }
}
