package org.sealwell.client.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.KdfParameters;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** A keyring that opened and passed every check: the session's keys, in memory only. */
public final class OpenKeyring implements AutoCloseable {
    private final String accountId;
    private final long epoch;
    private final NavigableMap<Long, Secret> accountKeys;
    private final Secrets secrets;
    private final AccountRecord record;

    private OpenKeyring(
            String accountId,
            long epoch,
            NavigableMap<Long, Secret> accountKeys,
            Secrets secrets,
            AccountRecord record) {
        this.accountId = accountId;
        this.epoch = epoch;
        this.accountKeys = accountKeys;
        this.secrets = secrets;
        this.record = record;
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
        String context = Contexts.byPassword(accountId, keyring.epoch(), keys.kdf());
        try (EnvelopeKey kek = keys.kek()) {
            return open(
                    accountId, keyring, () -> unwrap(kek, context, keyring.byPassword()), pinnedEpoch, pinnedRecord);
        }
    }

    /**
     * Opens what the server gave with the recovery key, and checks it as {@link #open} does.
     *
     * @throws ServerLiedException see {@link Lie}
     */
    public static OpenKeyring recover(
            String accountId, Keyring keyring, Secret recovery, long pinnedEpoch, List<String> pinnedRecord) {
        String context = Contexts.byRecovery(accountId, keyring.epoch());
        try (EnvelopeKey key = EnvelopeKey.of(recovery)) {
            return open(
                    accountId, keyring, () -> unwrap(key, context, keyring.byRecovery()), pinnedEpoch, pinnedRecord);
        }
    }

    private static OpenKeyring open(
            String accountId,
            Keyring keyring,
            Supplier<Secret> accountKey,
            long pinnedEpoch,
            List<String> pinnedRecord) {
        if (keyring.epoch() < Math.max(1, pinnedEpoch)) {
            throw new ServerLiedException(Lie.KEYRING_OLD, "an epoch older than the pinned one");
        }
        AccountRecord record = RecordChain.verify(accountId, keyring.record(), pinnedRecord);
        NavigableMap<Long, Secret> accountKeys = new TreeMap<>();
        accountKeys.put(keyring.epoch(), accountKey.get());
        Secrets secrets = openUnder(accountKeys, accountId, keyring);
        requireSameKeys(record, secrets);
        return new OpenKeyring(accountId, keyring.epoch(), accountKeys, secrets, record);
    }

    private static Secrets openUnder(NavigableMap<Long, Secret> accountKeys, String accountId, Keyring keyring) {
        Secret current = accountKeys.get(keyring.epoch());
        if (current == null) {
            throw new IllegalStateException("the current account key has just been unwrapped");
        }
        openPrevious(accountKeys, accountId, keyring);
        try (EnvelopeKey key = EnvelopeKey.of(current)) {
            Secrets secrets = Secrets.open(key, accountId, keyring.epoch(), keyring.secrets());
            requireRecoverable(accountId, keyring, secrets, current);
            return secrets;
        }
    }

    /** Newest first, each under its successor: a chain that starts at the current key or not at all. */
    private static void openPrevious(NavigableMap<Long, Secret> accountKeys, String accountId, Keyring keyring) {
        List<Keyring.Previous> newestFirst = keyring.previous().stream()
                .sorted(Comparator.comparingLong(Keyring.Previous::epoch).reversed())
                .toList();
        for (Keyring.Previous previous : newestFirst) {
            Secret successor = accountKeys.get(previous.epoch() + 1);
            if (successor == null || accountKeys.containsKey(previous.epoch())) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "a previous account key without its successor");
            }
            try (EnvelopeKey key = EnvelopeKey.of(successor)) {
                String context = Contexts.byRotation(accountId, previous.epoch());
                accountKeys.put(previous.epoch(), unwrap(key, context, previous.wrap()));
            }
        }
    }

    /** A server that swapped this wrap would be found out only when the person needs it, so look now. */
    private static void requireRecoverable(String accountId, Keyring keyring, Secrets secrets, Secret accountKey) {
        try (EnvelopeKey recovery = EnvelopeKey.of(secrets.recovery());
                Secret wrapped =
                        unwrap(recovery, Contexts.byRecovery(accountId, keyring.epoch()), keyring.byRecovery())) {
            if (!wrapped.equals(accountKey)) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "recovery would give another account key");
            }
        }
    }

    private static void requireSameKeys(AccountRecord record, Secrets secrets) {
        if (!record.sign().equals(secrets.sign().publicKey())
                || !record.agree().equals(secrets.agree().publicKey())) {
            throw new ServerLiedException(Lie.KEY_MISMATCH, "the record's keys are not those of the bundle");
        }
    }

    private static Secret unwrap(EnvelopeKey key, String context, String envelope) {
        byte[] bytes = key.open(context, envelope);
        try {
            if (bytes.length != 32) {
                throw new ServerLiedException(Lie.KEY_MISMATCH, "a wrapped key of another length");
            }
            return Secret.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The keyring for the wire, for a new account. */
    public Keyring seal(PasswordKeys keys, SecureRandom random) {
        try (EnvelopeKey account = EnvelopeKey.of(accountKey());
                EnvelopeKey recovery = EnvelopeKey.of(secrets.recovery())) {
            return new Keyring(
                    epoch,
                    wrapFor(keys, random),
                    wrap(recovery, Contexts.byRecovery(accountId, epoch), random),
                    List.of(),
                    secrets.seal(account, accountId, epoch, random),
                    record.chain());
        }
    }

    /** AK under a password's KEK. */
    public String wrapFor(PasswordKeys keys, SecureRandom random) {
        KdfParameters kdf = keys.kdf();
        try (EnvelopeKey kek = keys.kek()) {
            return wrap(kek, Contexts.byPassword(accountId, epoch, kdf), random);
        }
    }

    private String wrap(EnvelopeKey key, String context, SecureRandom random) {
        byte[] bytes = accountKey().copyBytes();
        try {
            return key.seal(context, bytes, random);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private Secret accountKey() {
        return accountKeys.lastEntry().getValue();
    }

    public String accountId() {
        return accountId;
    }

    /** The current account key's epoch. */
    public long epoch() {
        return epoch;
    }

    /** Account keys by epoch, the current one last. */
    public Map<Long, Secret> accountKeys() {
        return accountKeys;
    }

    public Secrets secrets() {
        return secrets;
    }

    public AccountRecord record() {
        return record;
    }

    @Override
    public void close() {
        accountKeys.values().forEach(Secret::close);
        secrets.close();
    }
}
