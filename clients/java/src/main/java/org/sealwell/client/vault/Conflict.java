package org.sealwell.client.vault;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two devices changed one record; the application decides what becomes of it. */
public final class Conflict {
    private final String id;
    private final long theirRevision;
    private final @Nullable RecordDraft mine;
    private final @Nullable HealthRecord theirs;

    Conflict(String id, long theirRevision, @Nullable RecordDraft mine, @Nullable HealthRecord theirs) {
        this.id = Objects.requireNonNull(id, "id is null");
        this.theirRevision = theirRevision;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The record's id. */
    public String id() {
        return id;
    }

    /** The revision that is in the vault: what a new attempt is to be based on. */
    public long theirRevision() {
        return theirRevision;
    }

    /** What this device wanted to put; empty when it wanted to delete. */
    public Optional<RecordDraft> mine() {
        return Optional.ofNullable(mine);
    }

    /** What is in the vault; empty when it was deleted. */
    public Optional<HealthRecord> theirs() {
        return Optional.ofNullable(theirs);
    }

    /** A draft that puts my version over theirs; empty when I wanted to delete. */
    public Optional<RecordDraft> mineOverTheirs() {
        return mine().map(draft ->
                new RecordDraft(id, theirRevision, draft.collection(), draft.content(), draft.fields()));
    }
}
