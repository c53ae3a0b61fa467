package org.sealwell.client.pins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** What a device remembers. */
class FilePinStoreTest {
    @TempDir
    Path folder;

    @Test
    void outlivesTheProcess() {
        new FilePinStore(folder.resolve("pins")).write("a-1", "one");
        FilePinStore next = new FilePinStore(folder.resolve("pins"));

        assertThat(next.read("a-1")).contains("one");
        next.write("a-1", "two");
        assertThat(next.read("a-1")).contains("two");
        next.remove("a-1");
        assertThat(next.read("a-1")).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        FilePinStore store = new FilePinStore(folder.resolve("pins"));
        store.write("a", "one");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pins"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pins/a.json"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("pins"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aNameDoesNotLeaveTheFolder() {
        FilePinStore store = new FilePinStore(folder);
        assertThatThrownBy(() -> store.write("../a", "one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPinnedHeadNeverGoesBack() {
        Pins pins = new Pins(new FilePinStore(folder), URI.create("https://sealwell.example"));
        pins.pinHead("account", 5, "five");
        pins.pinHead("account", 3, "three");
        pins.pinKeyring("account", 2, List.of("a", "b"));
        pins.pinKeyring("account", 1, List.of("a"));

        assertThat(pins.account("account")).isEqualTo(new AccountPin(2, List.of("a", "b"), 5, "five", 0));
        assertThatThrownBy(() -> pins.pinHead("account", 5, "another"))
                .isInstanceOfSatisfying(ServerLiedException.class, lied -> assertThat(lied.lie())
                        .isEqualTo(Lie.FORKED));
    }

    @Test
    void aDamagedPinIsSaidToBeDamagedAndNotForgotten() {
        FilePinStore store = new FilePinStore(folder);
        Pins pins = new Pins(store, URI.create("https://sealwell.example"));
        pins.pinHead("account", 5, "five");
        String name = folder.toFile().list()[0].replace(".json", "");
        store.write(name, "{");

        assertThatThrownBy(() -> pins.account("account")).isInstanceOf(IllegalStateException.class);
    }
}
