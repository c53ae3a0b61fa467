package org.sealwell.client.pins;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pins that end with the process: for tests and trials, or behind another store. */
public final class MemoryPinStore implements PinStore {
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public void write(String name, String text) {
        texts.put(name, text);
    }

    @Override
    public void remove(String name) {
        texts.remove(name);
    }
}
