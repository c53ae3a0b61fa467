package org.sealwell.evil.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void takesAPortOrAFreeOneAndNothingElse() {
        assertThat(Main.port()).isZero();
        assertThat(Main.port("--port", "8099")).isEqualTo(8099);

        assertThat(Main.port("8099")).isNegative();
        assertThat(Main.port("--port")).isNegative();
        assertThat(Main.port("--port", "70000")).isNegative();
        assertThat(Main.port("--port", "-1")).isNegative();
        assertThat(Main.port("--host", "8099")).isNegative();
    }
}
