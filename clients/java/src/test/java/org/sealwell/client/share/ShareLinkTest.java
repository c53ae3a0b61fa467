package org.sealwell.client.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkTest {
    private static final String KEY = "NM_m6KcUOn3DQ-nZtBbDn_8VxpsdKnYcnnFvOVim_Dk";
    private static final String LINK = "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw#" + KEY;

    @Test
    void readsWhatItWrites() {
        ShareLink link = ShareLink.parse(" " + LINK + "\n");

        assertThat(link.server()).isEqualTo(URI.create("https://sealwell.example"));
        assertThat(link.shareId()).isEqualTo("mePKGsZIi5YwGs8c5IioVw");
        assertThat(link.text()).isEqualTo(LINK);
    }

    @Test
    void isNotPrinted() {
        assertThat(ShareLink.parse(LINK).toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw",
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw#" + KEY + "A",
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioV#" + KEY,
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw?a=b#" + KEY,
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVx#" + KEY,
                "https://sealwell.example/s/mePKGsZIi5YwGs8c5IioVw#NM_m6KcUOn3DQ-nZtBbDn_8VxpsdKnYcnnFvOVim_Dl",
                "javascript:/s/mePKGsZIi5YwGs8c5IioVw#" + KEY
            })
    void refusesWhatIsNoLinkAndDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> ShareLink.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("NM_m6"));
    }
}
