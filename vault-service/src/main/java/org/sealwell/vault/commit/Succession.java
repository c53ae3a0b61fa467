package org.sealwell.vault.commit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.problem.Problem.FieldError;
import org.sealwell.vault.ledger.Change;
import org.sealwell.vault.ledger.Items.Standing;

/** Whether each change is the next step of its item. Checked against the state that the commit's base has, which is all it needs. */
final class Succession {

    private final Map<String, Standing> standings;

    Succession(List<Standing> standings) {
        this.standings = standings.stream().collect(Collectors.toMap(Standing::itemId, Function.identity()));
    }

    /** The first thing that is wrong. */
    Optional<CommitOutcome> check(List<Change> changes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (!seen.add(change.itemId())) {
                return senseless(i, "itemId", "changes an item that this commit has changed already");
            }
            Optional<CommitOutcome> wrong = check(i, change, standings.get(change.itemId()));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<CommitOutcome> check(int at, Change change, @Nullable Standing item) {
        if (item != null && !item.collection().equals(change.collection())) {
            return senseless(at, "collection", "is not the item's");
        }
        if (change.rekeys()) {
            return item != null && !item.deleted() && change.revision() <= item.revision()
                    ? Optional.empty()
                    : senseless(at, "revision", "is not an existing revision of a live item");
        }
        if (change.deletes() && (item == null || item.deleted())) {
            return senseless(at, "op", "deletes an item that does not exist");
        }
        int expected = item == null ? 1 : item.revision() + 1;
        return change.revision() == expected
                ? Optional.empty()
                : Optional.of(new CommitOutcome.NotNext(change.itemId(), expected));
    }

    private static Optional<CommitOutcome> senseless(int at, String member, String detail) {
        return Optional.of(new CommitOutcome.Senseless(new FieldError("#/changes/" + at + "/" + member, detail)));
    }

    /** By how many the number of live items grows. */
    int liveDelta(List<Change> changes) {
        return changes.stream().mapToInt(this::liveDelta).sum();
    }

    private int liveDelta(Change change) {
        Standing item = standings.get(change.itemId());
        boolean lived = item != null && !item.deleted();
        if (change.deletes()) {
            return -1;
        }
        return change.puts() && !lived ? 1 : 0;
    }
}
