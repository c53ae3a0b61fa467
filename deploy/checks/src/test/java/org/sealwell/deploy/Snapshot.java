package org.sealwell.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is generated from the code; {@code -Dsnapshots.update=true} writes it anew. */
public final class Snapshot {

    private Snapshot() {}

    public static void assertCurrent(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("snapshots.update")) {
            Files.writeString(file, generated);
        }
        assertThat(Repository.text(file))
                .as("generated from the code; after a wanted change run with -Dsnapshots.update=true")
                .isEqualTo(generated);
    }
}
