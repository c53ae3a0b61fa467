package org.sealwell.platform.attempts;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.setOnInsert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What the store is asked about a subject's document: a field for each budget's window of now, with the tries it has been used for. */
record Counter(String id, List<Budget> budgets, Instant expiresAt, Instant now) {

    private static final String USED = "used";

    /** The document, if no budget in it is used up; also matches what an upsert makes when there is none. */
    Bson withTriesLeft() {
        return where(budget -> not(gte(path(budget), budget.limit())));
    }

    /** The document, if there is something to give back. */
    Bson withTriesTaken() {
        return where(budget -> gt(path(budget), 0));
    }

    Bson take() {
        return combine(add(1), setOnInsert("expiresAt", expiresAt));
    }

    Bson giveBack() {
        return add(-1);
    }

    /** How long to wait by what the document says, for the budget that opens last; empty if none is used up. */
    Optional<Duration> refusal(Document found) {
        return budgets.stream()
                .filter(budget -> used(found, budget) >= budget.limit())
                .map(this::untilEnd)
                .max(Duration::compareTo);
    }

    /** The longest there is to wait. */
    Duration untilEnd() {
        return Duration.between(now, expiresAt);
    }

    private Duration untilEnd(Budget budget) {
        return Duration.between(now, budget.end(now));
    }

    private Bson where(Function<Budget, Bson> condition) {
        List<Bson> all = new ArrayList<>(List.of(eq(id)));
        budgets.forEach(budget -> all.add(condition.apply(budget)));
        return and(all);
    }

    private Bson add(int tries) {
        return combine(budgets.stream().map(budget -> inc(path(budget), tries)).toList());
    }

    private int used(Document found, Budget budget) {
        return found.get(USED, new Document()).getInteger(field(budget), 0);
    }

    private String path(Budget budget) {
        return USED + "." + field(budget);
    }

    private String field(Budget budget) {
        return budget.name() + "-" + budget.window(now);
    }
}
