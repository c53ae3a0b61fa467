package org.sealwell.client.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Members;
import org.sealwell.client.keys.OpenKeyring;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.pins.AccountPin;
import org.sealwell.client.pins.Pins;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** The vault of a session: one verified state, moved on by pulls and pushes, one at a time. */
public final class Vault implements AutoCloseable {
    private static final int MOST_RACES = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final SessionApi api;
    private final Pins pins;
    private final String accountId;
    private final OpenKeyring keyring;
    private final Chain chain;
    private final ItemSealer sealer;
    private final VaultState state;
    private final CheckpointKeeping checkpoints;
    private boolean synced;

    /** After a lie nothing is written before a pull was honest again: a commit would take a side in a fork. */
    private boolean lied;

    public Vault(SessionApi api, OpenKeyring keyring, Pins pins, SecureRandom random) {
        this.api = api;
        this.pins = pins;
        this.accountId = keyring.accountId();
        this.keyring = keyring;
        this.chain = new Chain(keyring.secrets().chain(), accountId);
        this.sealer = new ItemSealer(keyring, random);
        this.state = new VaultState(chain.start());
        this.checkpoints = new CheckpointKeeping(api, chain, pins, accountId);
    }

    /** Pulls to the server's head. */
    public Head sync() {
        return locked(() -> {
            pull();
            return head();
        });
    }

    /** The verified head. */
    public Head head() {
        return locked(() -> new Head(state.n(), state.n() == 0 ? null : Base64Url.encode(state.mac())));
    }

    /** Pulls, and leaves a checkpoint of the head with the server. */
    public void checkpoint() {
        locked(() -> {
            pull();
            checkpoints.store(state);
            return null;
        });
    }

    /** How full the vault is. */
    public Usage usage() {
        Members answer =
                api.call(ApiCall.get("/api/vault/v1/head")).require(200).members("n", "mac", "bytes", "items", "quota");
        if (Head.read(answer).n() < locked(state::n)) {
            throw new ServerLiedException(Lie.ROLLBACK, "the head is behind what this device has seen");
        }
        Members quota = answer.members("quota", "bytes", "items");
        return new Usage(answer.number("bytes"), answer.number("items"), quota.number("bytes"), quota.number("items"));
    }

    /** Reads the state once it has been pulled at all. */
    <T> T read(Function<VaultState, T> reader) {
        return locked(() -> {
            if (!synced) {
                pull();
            }
            return reader.apply(state);
        });
    }

    ItemSealer sealer() {
        return sealer;
    }

    SessionApi api() {
        return api;
    }

    /** Writes one commit; other devices' commits in between are pulled and it is tried again after them. */
    void commit(List<Intent> intents) {
        locked(() -> {
            if (!synced || lied) {
                pull();
            }
            requireNoConflict(intents);
            requireCurrentKeys();
            List<Change> changes = intents.stream().map(this::seal).toList();
            for (int race = 0; race < MOST_RACES; race++) {
                if (pushed(changes)) {
                    return null;
                }
                requireNoConflict(intents);
            }
            throw tooManyRaces();
        });
    }

    /** Writes one commit that wraps keys anew, of those items that still need it when their turn comes. */
    void rewrap(List<String> ids) {
        locked(() -> {
            if (!synced || lied) {
                pull();
            }
            for (int race = 0; race < MOST_RACES; race++) {
                List<Change> changes = ids.stream()
                        .map(state::item)
                        .filter(sealer::isSealedInThePast)
                        .map(sealer::rewrap)
                        .toList();
                if (changes.isEmpty() || pushed(changes)) {
                    return null;
                }
            }
            throw tooManyRaces();
        });
    }

    /** Other devices can be faster again and again, but not for ever. */
    private static RefusedException tooManyRaces() {
        return new RefusedException("commit-conflict", 409, null, List.of());
    }

    /** Whoever has seen that another device rotates the account key seals nothing under the old one any more. */
    private void requireCurrentKeys() {
        if (!keyring.reaches(state.epoch())) {
            throw new ServerLiedException(Lie.KEYRING_OLD, "a keyring older than the vault's own keys");
        }
    }

    private boolean pushed(List<Change> changes) {
        Push push = new Push(api, chain, state, changes);
        if (push.send() == Push.Outcome.TAKEN) {
            state.apply(push.commit());
            pinHead();
            checkpoints.storeNowAndThen(state);
            return true;
        }
        return pull().brought(push.commit().n(), push.commit().mac());
    }

    private Pull pull() {
        AccountPin pin = pins.account(accountId);
        Checkpoint stored = synced ? null : checkpoints.stored();
        Pull pull = new Pull(api, chain, state, pin, stored);
        try {
            pull.run();
            requireBodies();
            lied = false;
        } catch (ServerLiedException e) {
            lied = true;
            throw e;
        } finally {
            pinHead();
        }
        if (stored != null) {
            checkpoints.checked(stored);
        }
        synced = true;
        checkpoints.storeNowAndThen(state);
        return pull;
    }

    private void pinHead() {
        if (state.n() > pins.account(accountId).n()) {
            pins.pinHead(accountId, state.n(), Base64Url.encode(state.mac()));
        }
    }

    /** Only bodies of older revisions are pruned: without the latest one the item is withheld. */
    private void requireBodies() {
        if (!state.sawPruned()) {
            return;
        }
        if (state.items().anyMatch(item -> !item.deleted() && item.body() == null)) {
            throw new ServerLiedException(Lie.OMITTED, "the latest body of an item is withheld");
        }
    }

    private Change seal(Intent intent) {
        long revision = intent.basedOn() + 1;
        RecordDraft draft = intent.draft();
        if (draft != null) {
            return sealer.seal(draft, intent.id(), revision);
        }
        Item item = state.item(intent.id());
        if (item == null) {
            throw new IllegalArgumentException("there is no record " + intent.id());
        }
        return Change.delete(intent.id(), revision, item.collection);
    }

    private void requireNoConflict(List<Intent> intents) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Intent intent : intents) {
            Item item = state.item(intent.id());
            long revision = item == null ? 0 : item.revision();
            if (revision != intent.basedOn()) {
                conflicts.add(new Conflict(intent.id(), revision, intent.draft(), open(item)));
            }
        }
        if (!conflicts.isEmpty()) {
            throw new ConflictException(conflicts);
        }
    }

    @Nullable HealthRecord open(@Nullable Item item) {
        return SealedItem.latest(item).map(sealer::open).orElse(null);
    }

    private <T extends @Nullable Object> T locked(java.util.function.Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        sealer.close();
    }
}
