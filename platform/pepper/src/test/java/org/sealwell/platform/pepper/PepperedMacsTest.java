package org.sealwell.platform.pepper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sealwell.platform.testkit.Crowd;

class PepperedMacsTest {

    /** Computed by Python's hmac: accounts are found by it for ever. */
    private static final String KNOWN = "213899d8d9941cad14c865619b662dbeae728fe0c9779f3bcd9fcad0d4a12405";

    private final PepperedMacs<Purpose> pepper = new PepperedMacs<>(
            Purpose.class, HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    @Test
    void givesWhatIsStored() {
        assertThat(mac()).isEqualTo(KNOWN);
    }

    @Test
    void isAskedByManyAtOnce() {
        assertThat(Crowd.of(8).does(2_000, i -> mac())).containsOnly(KNOWN);
    }

    @Test
    void tellsApartWhatOnlyLooksAlike() {
        assertThat(pepper.mac(Purpose.ADDRESS_INDEX, "j\u00e4ger@example.org"))
                .isNotEqualTo(pepper.mac(Purpose.ADDRESS_INDEX, "j\u00f6ger@example.org"));
        assertThat(pepper.mac(Purpose.ADDRESS_INDEX, "ab", "c"))
                .isNotEqualTo(pepper.mac(Purpose.ADDRESS_INDEX, "a", "bc"));
        assertThat(pepper.mac(Purpose.OTHER, "anna@example.org"))
                .isNotEqualTo(pepper.mac(Purpose.ADDRESS_INDEX, "anna@example.org"));
    }

    private enum Purpose {
        ADDRESS_INDEX,
        OTHER
    }

    private String mac() {
        return HexFormat.of().formatHex(pepper.mac(Purpose.ADDRESS_INDEX, "anna@example.org"));
    }
}
