package org.sealwell.client.vault;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Hkdf;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.keys.OpenKeyring;

/** The account's item keys by epoch, the current one last: made ready once, and those of later epochs when the keyring has moved on. */
final class ItemKeys implements AutoCloseable {
    private final OpenKeyring keyring;
    private volatile NavigableMap<Long, EnvelopeKey> ready = new TreeMap<>();

    ItemKeys(OpenKeyring keyring) {
        this.keyring = keyring;
        addMissing();
    }

    /** Not changed any more once it is given. */
    NavigableMap<Long, EnvelopeKey> byEpoch() {
        if (ready.lastKey() < keyring.epoch()) {
            addMissing();
        }
        return ready;
    }

    private synchronized void addMissing() {
        NavigableMap<Long, EnvelopeKey> more = new TreeMap<>(ready);
        keyring.accountKeys().forEach((epoch, accountKey) -> more.computeIfAbsent(epoch, none -> itemKey(accountKey)));
        ready = more;
    }

    private static EnvelopeKey itemKey(Secret accountKey) {
        try (Secret items = Hkdf.derive(accountKey, "sw1/items")) {
            return EnvelopeKey.of(items);
        }
    }

    @Override
    public void close() {
        ready.values().forEach(EnvelopeKey::close);
    }
}
