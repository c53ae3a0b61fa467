package org.sealwell.client.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/**
 * A keyring that opened and passed every check: the session's keys, in memory only. A rotation of the account key, by this device or another, moves it
 * on while it is in use.
 */
public final class OpenKeyring implements AutoCloseable {
    /** As many as the service keeps. */
    private static final int MOST_PREVIOUS = 8;

    /** What moves on at once. */
    private record Keys(long epoch, NavigableMap<Long, Secret> accountKeys, Secrets secrets, AccountRecord record) {}

    private final String accountId;
    private final List<Keys> replaced = new ArrayList<>();
    private volatile Keys present;
    private volatile LongConsumer renewal = epoch -> {};

    OpenKeyring(
            String accountId,
            long epoch,
            NavigableMap<Long, Secret> accountKeys,
            Secrets secrets,
            AccountRecord record) {
        this.accountId = accountId;
        this.present = new Keys(epoch, Collections.unmodifiableNavigableMap(accountKeys), secrets, record);
    }

    /** Fresh keys for a new account. */
    public static OpenKeyring random(String accountId, SecureRandom random) {
        Secrets secrets = Secrets.random(random);
        AccountRecord record =
                AccountRecord.first(accountId, secrets.sign(), secrets.agree().publicKey());
        return new OpenKeyring(accountId, 1, new TreeMap<>(Map.of(1L, Secret.random(random))), secrets, record);
    }

    /**
     * Opens what the server gave with the password's keys, and checks it against the pins.
     *
     * @throws ServerLiedException see {@link Lie}
     */
    public static OpenKeyring open(
            String accountId, Keyring keyring, PasswordKeys keys, long pinnedEpoch, List<String> pinnedRecord) {
        return new KeyringOpening(accountId, keyring).byPassword(keys, pinnedEpoch, pinnedRecord);
    }

    /**
     * Opens what the server gave with the recovery key, and checks it as {@link #open} does.
     *
     * @throws ServerLiedException see {@link Lie}
     */
    public static OpenKeyring recover(
            String accountId, Keyring keyring, Secret recovery, long pinnedEpoch, List<String> pinnedRecord) {
        return new KeyringOpening(accountId, keyring).byRecovery(recovery, pinnedEpoch, pinnedRecord);
    }

    /**
     * The keyring of the next epoch: a fresh account key over copies of the same secrets, with the keys before it. {@link #droppedByRotation} says which
     * one is left out.
     *
     * @return to be closed, unless this {@link #becomes} it
     */
    public OpenKeyring rotated(SecureRandom random) {
        Keys now = present;
        long dropped = droppedByRotation().orElse(0);
        NavigableMap<Long, Secret> accountKeys = new TreeMap<>();
        now.accountKeys().tailMap(dropped, false).forEach((epoch, key) -> accountKeys.put(epoch, key.copy()));
        accountKeys.put(now.epoch() + 1, Secret.random(random));
        return new OpenKeyring(
                accountId, now.epoch() + 1, accountKeys, now.secrets().copy(), now.record());
    }

    /** The epoch whose key a rotation would drop, because a keyring holds eight before the current one; empty while there is room. */
    public OptionalLong droppedByRotation() {
        NavigableMap<Long, Secret> accountKeys = present.accountKeys();
        return accountKeys.size() > MOST_PREVIOUS ? OptionalLong.of(accountKeys.firstKey()) : OptionalLong.empty();
    }

    /**
     * Moves on to a later epoch of the same account. What was in use stays until this is closed.
     *
     * @param newer is closed with this one
     */
    public synchronized void becomes(OpenKeyring newer) {
        if (newer.epoch() > epoch()) {
            replaced.add(present);
            present = newer.present;
        } else {
            newer.close();
        }
    }

    /** Says who asks for the keyring as it is now, up to an epoch that there has to be. */
    public void renewedBy(LongConsumer source) {
        renewal = source;
    }

    /**
     * Whether it has the account key of an epoch, or a later one. For a later one the keyring is asked for anew: another device may have rotated the
     * account key.
     */
    public boolean reaches(long epoch) {
        if (epoch > epoch()) {
            renewal.accept(epoch);
        }
        return epoch <= epoch();
    }

    /** The keyring for the wire. */
    public Keyring seal(PasswordKeys keys, SecureRandom random) {
        Keys now = present;
        try (EnvelopeKey account = EnvelopeKey.of(accountKey());
                EnvelopeKey recovery = EnvelopeKey.of(now.secrets().recovery())) {
            return new Keyring(
                    now.epoch(),
                    wrapFor(keys, random),
                    wrap(recovery, Contexts.byRecovery(accountId, now.epoch()), accountKey(), random),
                    previous(random),
                    now.secrets().seal(account, accountId, now.epoch(), random),
                    now.record().chain());
        }
    }

    /** Each older account key under its successor. */
    private List<Keyring.Previous> previous(SecureRandom random) {
        List<Keyring.Previous> previous = new ArrayList<>();
        accountKeys().headMap(epoch()).forEach((epoch, accountKey) -> {
            try (EnvelopeKey successor = EnvelopeKey.of(accountKey(epoch + 1))) {
                String context = Contexts.byRotation(accountId, epoch);
                previous.add(new Keyring.Previous(epoch, wrap(successor, context, accountKey, random)));
            }
        });
        return previous;
    }

    /** AK under a password's KEK. */
    public String wrapFor(PasswordKeys keys, SecureRandom random) {
        try (EnvelopeKey kek = keys.kek()) {
            return wrap(kek, Contexts.byPassword(accountId, epoch(), keys.kdf()), accountKey(), random);
        }
    }

    private static String wrap(EnvelopeKey key, String context, Secret accountKey, SecureRandom random) {
        byte[] bytes = accountKey.copyBytes();
        try {
            return key.seal(context, bytes, random);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Secret accountKey() {
        return accountKeys().lastEntry().getValue();
    }

    /** The account key of an epoch that it has. */
    public Secret accountKey(long epoch) {
        Secret accountKey = accountKeys().get(epoch);
        if (accountKey == null) {
            throw new IllegalStateException("an open keyring has the keys of its epochs");
        }
        return accountKey;
    }

    public String accountId() {
        return accountId;
    }

    /** The current account key's epoch. */
    public long epoch() {
        return present.epoch();
    }

    /** Account keys by epoch, the current one last. */
    public NavigableMap<Long, Secret> accountKeys() {
        return present.accountKeys();
    }

    public Secrets secrets() {
        return present.secrets();
    }

    public AccountRecord record() {
        return present.record();
    }

    @Override
    public synchronized void close() {
        replaced.add(present);
        for (Keys keys : replaced) {
            keys.accountKeys().values().forEach(Secret::close);
            keys.secrets().close();
        }
    }
}
