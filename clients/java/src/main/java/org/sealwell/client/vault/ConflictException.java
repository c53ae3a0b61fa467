package org.sealwell.client.vault;

import java.util.List;
import org.sealwell.client.problem.SealwellException;

/** Records of a batch were changed by another device in between. Nothing of the batch was written. */
public final class ConflictException extends SealwellException {
    private final transient List<Conflict> conflicts;

    ConflictException(List<Conflict> conflicts) {
        super(conflicts.size() + " of the records were changed by another device");
        this.conflicts = List.copyOf(conflicts);
    }

    /** Both versions of each record. */
    public List<Conflict> conflicts() {
        return conflicts;
    }
}
