package org.sealwell.client.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.problem.RefusedException;

/**
 * A person's records. Reading works on what this device has pulled and verified: call {@code session.sync()} for what
 * other devices have written since. Writing goes to the server at once.
 */
public final class Records {
    private static final int MOST_CHANGES = 500;
    private static final int MOST_BYTES = 6 << 20;

    private final Vault vault;
    private final ServerItems serverItems;
    private final SecureRandom random;

    public Records(Vault vault, SecureRandom random) {
        this.vault = vault;
        this.serverItems = new ServerItems(vault);
        this.random = random;
    }

    /**
     * Puts a record.
     *
     * @return what is in the vault now, with its id and revision
     * @throws ConflictException when another device changed it since it was read
     * @throws RecordTooLargeException beyond 1 MiB sealed
     * @throws RefusedException {@code quota-exceeded}
     */
    public HealthRecord put(RecordDraft draft) {
        return putAll(List.of(draft)).get(0);
    }

    /** Puts many, up to 500 in one commit; each commit is written as a whole or not at all. */
    public List<HealthRecord> putAll(List<RecordDraft> drafts) {
        List<Intent> intents = new ArrayList<>(drafts.size());
        Set<String> ids = new HashSet<>();
        for (RecordDraft draft : drafts) {
            String id = draft.id();
            if (id != null && !ids.add(id)) {
                throw new IllegalArgumentException("one batch puts a record twice");
            }
            intents.add(new Intent(id == null ? Ids.random(random) : id, draft.basedOn(), draft));
        }
        for (List<Intent> batch : batches(intents)) {
            vault.commit(batch);
        }
        return intents.stream().map(Records::written).toList();
    }

    private static HealthRecord written(Intent intent) {
        RecordDraft draft = Objects.requireNonNull(intent.draft(), "draft is null");
        return new HealthRecord(intent.id(), draft.collection(), intent.basedOn() + 1, draft.content(), draft.fields());
    }

    private static List<List<Intent>> batches(List<Intent> intents) {
        List<List<Intent>> batches = new ArrayList<>();
        List<Intent> batch = new ArrayList<>();
        long bytes = 0;
        for (Intent intent : intents) {
            long size = size(intent);
            if (batch.size() == MOST_CHANGES || (!batch.isEmpty() && bytes + size > MOST_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(intent);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    /** Sealed, a text grows by a third and its padding by up to an eighth. */
    private static long size(Intent intent) {
        RecordDraft draft = intent.draft();
        long length = draft == null ? 0 : draft.content().toString().length();
        return 2_048 + length + length / 2;
    }

    /**
     * Deletes a record that was read.
     *
     * @throws ConflictException when another device changed it since
     */
    public void delete(HealthRecord record) {
        vault.commit(List.of(new Intent(record.id(), record.revision(), null)));
    }

    /** Deletes a record as this device knows it; nothing happens when it is not there. */
    public void delete(String id) {
        get(id).ifPresent(this::delete);
    }

    /** The record; empty when there is none, or none any more. */
    public Optional<HealthRecord> get(String id) {
        return vault.read(state -> Optional.ofNullable(vault.open(state.item(id))));
    }

    /**
     * One revision of a record, from the server and checked against the chain; empty for a deletion.
     *
     * @throws RefusedException {@code not-found}, or {@code revision-pruned} when its content is no longer kept
     */
    public Optional<HealthRecord> get(String id, long revision) {
        return serverItems.revision(Ids.require(id), revision);
    }

    /** All revisions of a record, newest first, from the server and checked against the chain. */
    public List<Revision> history(String id) {
        return serverItems.history(Ids.require(id));
    }

    /** The records with this value in this field. */
    public List<HealthRecord> find(IndexField field, String value) {
        return open(ids(vault.sealer().token(field.name(), value)));
    }

    /** The records of a collection, in order of their ids. */
    public List<HealthRecord> list(String collection) {
        return open(ids(vault.sealer().collectionToken(collection)));
    }

    /** The records of a collection, each opened when it is reached. */
    public Stream<HealthRecord> stream(String collection) {
        return ids(vault.sealer().collectionToken(collection)).stream()
                .map(this::get)
                .flatMap(Optional::stream);
    }

    /** Up to {@code limit} records of a collection whose ids come after {@code afterId}, or from the first. */
    public List<HealthRecord> page(String collection, @Nullable String afterId, int limit) {
        return ids(vault.sealer().collectionToken(collection)).stream()
                .filter(id -> afterId == null || id.compareTo(afterId) > 0)
                .limit(limit)
                .map(this::get)
                .flatMap(Optional::stream)
                .toList();
    }

    /** All ids, of live records only. */
    public Set<String> ids() {
        return vault.read(
                state -> inOrder(state.items().filter(item -> !item.deleted()).map(item -> item.id)));
    }

    /**
     * The record as the server shows it now, after a pull and checked against the chain; empty when it is deleted or was
     * never there.
     */
    public Optional<HealthRecord> fetch(String id) {
        return serverItems.fetch(Ids.require(id));
    }

    /** As {@link #find}, asked of the server after a pull: what it leaves out or adds is a lie with a name. */
    public List<HealthRecord> search(IndexField field, String value) {
        return open(serverItems.search(vault.sealer().token(field.name(), value), false));
    }

    /** As {@link #list}, asked of the server after a pull. */
    public List<HealthRecord> searchCollection(String collection) {
        return open(serverItems.search(vault.sealer().collectionToken(collection), true));
    }

    private Set<String> ids(String token) {
        return vault.read(state -> inOrder(state.idsWith(token).stream()));
    }

    private static Set<String> inOrder(Stream<String> ids) {
        return ids.sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** On all processors: opening is arithmetic, and each record's is its own. */
    private List<HealthRecord> open(Set<String> ids) {
        List<SealedItem> found = vault.read(state -> ids.stream()
                .map(state::item)
                .map(SealedItem::latest)
                .flatMap(Optional::stream)
                .toList());
        return found.parallelStream().map(vault.sealer()::open).toList();
    }
}
