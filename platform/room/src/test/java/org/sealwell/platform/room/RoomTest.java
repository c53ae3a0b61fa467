package org.sealwell.platform.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {

    private final Room room = new Room(10);
    private final List<String> inside = new ArrayList<>();

    @Test
    void isGivenAtOnceWhereThereIsSome() {
        ask("first", 4);
        ask("second", 6);
        assertThat(inside).containsExactly("first", "second");
        assertThat(room.taken()).isEqualTo(10);
    }

    @Test
    void isGivenInTheOrderInWhichItWasAskedFor() {
        Room.Place first = ask("first", 4);
        ask("large", 8);
        ask("small", 1);
        assertThat(inside).containsExactly("first");
        first.leave();
        assertThat(inside).containsExactly("first", "large", "small");
    }

    @Test
    void isGivenToWhoNeedsMoreThanAllOfItWhenNobodyElseIsInside() {
        Room.Place first = ask("first", 1);
        Room.Place larger = ask("larger", 11);
        assertThat(inside).containsExactly("first");
        first.leave();
        ask("next", 1);
        assertThat(inside).containsExactly("first", "larger");
        larger.leave();
        assertThat(inside).containsExactly("first", "larger", "next");
    }

    @Test
    void isNotGivenToWhoHasStoppedWaiting() {
        Room.Place first = ask("first", 10);
        Room.Place gone = ask("gone", 10);
        ask("last", 1);
        gone.leave();
        first.leave();
        assertThat(inside).containsExactly("first", "last");
    }

    @Test
    void isMadeOnceOnly() {
        Room.Place first = ask("first", 5);
        ask("second", 5);
        first.leave();
        first.leave();
        assertThat(room.taken()).isEqualTo(5);
    }

    private Room.Place ask(String name, long size) {
        return room.ask(size, () -> inside.add(name));
    }
}
