package org.sealwell.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "de-CH, fr;q=0.9|de",
                "fr, de;q=0.5, en;q=0.4|de",
                "en-GB, de;q=0.8|en",
                "fr|en",
                "*|en",
                "''|en",
                "de;q=2|en",
                "???|en"
            })
    void isTheBestOfThoseThatTheSuiteSpeaks(String accepted, String spoken) {
        assertThat(CurrentLanguage.best(accepted)).isEqualTo(spoken);
    }

    @Test
    void isEnglishForWhoSaysNothing() {
        assertThat(CurrentLanguage.best(null)).isEqualTo("en");
    }
}
