package org.sealwell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sealwell.platform.testkit.LogTape;

/** Over all that the tests of a class do, the failures among it: the log names nobody and no code. */
public final class NamelessLog implements BeforeAllCallback, AfterAllCallback {

    private final LogTape tape = new LogTape();

    @Override
    public void beforeAll(ExtensionContext context) {
        tape.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        tape.stop();
        assertThat(tape.lines())
                .noneMatch(line -> line.contains("@example.org"))
                .noneMatch(line -> line.contains("12345678"))
                .noneMatch(line -> line.contains("87654321"));
    }

    public List<String> lines() {
        return tape.lines();
    }
}
