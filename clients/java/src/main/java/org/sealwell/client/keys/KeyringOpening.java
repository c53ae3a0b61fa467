package org.sealwell.client.keys;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sealwell.client.crypto.EnvelopeKey;
import org.sealwell.client.crypto.Secret;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** Section 2: one keyring as the server gave it, opened and checked against what the device has pinned. */
final class KeyringOpening {
    private final String accountId;
    private final Keyring keyring;

    KeyringOpening(String accountId, Keyring keyring) {
        this.accountId = accountId;
        this.keyring = keyring;
    }

    OpenKeyring byPassword(PasswordKeys keys, long pinnedEpoch, List<String> pinnedRecord) {
        String context = Contexts.byPassword(accountId, keyring.epoch(), keys.kdf());
        try (EnvelopeKey kek = keys.kek()) {
            return open(() -> unwrap(kek, context, keyring.byPassword()), pinnedEpoch, pinnedRecord);
        }
    }

    OpenKeyring byRecovery(Secret recovery, long pinnedEpoch, List<String> pinnedRecord) {
        String context = Contexts.byRecovery(accountId, keyring.epoch());
        try (EnvelopeKey key = EnvelopeKey.of(recovery)) {
            return open(() -> unwrap(key, context, keyring.byRecovery()), pinnedEpoch, pinnedRecord);
        }
    }

    private OpenKeyring open(Supplier<Secret> accountKey, long pinnedEpoch, List<String> pinnedRecord) {
        if (keyring.epoch() < Math.max(1, pinnedEpoch)) {
            throw new ServerLiedException(Lie.KEYRING_OLD, "an epoch older than the pinned one");
        }
        AccountRecord record = RecordChain.verify(accountId, keyring.record(), pinnedRecord);
        Secret current = accountKey.get();
        NavigableMap<Long, Secret> accountKeys = withPrevious(current);
        Secrets secrets = openSecrets(current);
        requireSameKeys(record, secrets);
        return new OpenKeyring(accountId, keyring.epoch(), accountKeys, secrets, record);
    }

    /** Newest first, each under its successor: a chain that starts at the current key or not at all. */
    private NavigableMap<Long, Secret> withPrevious(Secret current) {
        NavigableMap<Long, Secret> accountKeys = new TreeMap<>();
        accountKeys.put(keyring.epoch(), current);
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
        return accountKeys;
    }

    private Secrets openSecrets(Secret current) {
        try (EnvelopeKey key = EnvelopeKey.of(current)) {
            Secrets secrets = Secrets.open(key, accountId, keyring.epoch(), keyring.secrets());
            requireRecoverable(secrets, current);
            return secrets;
        }
    }

    /** A server that swapped this wrap would be found out only when the person needs it, so look now. */
    private void requireRecoverable(Secrets secrets, Secret accountKey) {
        String context = Contexts.byRecovery(accountId, keyring.epoch());
        try (EnvelopeKey recovery = EnvelopeKey.of(secrets.recovery());
                Secret wrapped = unwrap(recovery, context, keyring.byRecovery())) {
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
}
