package org.sealwell.client.attack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.sealwell.client.pins.MemoryPinStore;
import org.sealwell.client.pins.PinStore;

/** Pins that can be compared before and after. */
final class WatchedPins implements PinStore {
    private final PinStore store = new MemoryPinStore();
    private final Set<String> names = new ConcurrentSkipListSet<>();

    @Override
    public Optional<String> read(String name) {
        return store.read(name);
    }

    @Override
    public void write(String name, String text) {
        names.add(name);
        store.write(name, text);
    }

    @Override
    public void remove(String name) {
        store.remove(name);
    }

    /** All that is pinned, but for the device token: every login brings another one, and it vouches for nothing. */
    Map<String, String> pinned() {
        Map<String, String> pinned = new TreeMap<>();
        names.forEach(name -> store.read(name)
                .ifPresent(text -> pinned.put(name, text.replaceAll("\"deviceToken\":\"[^\"]*\"", ""))));
        return pinned;
    }
}
