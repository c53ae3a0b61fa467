package org.sealwell.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ids that a query names: no document with another can match it, whatever else it asks for. */
final class NamedIds {

    private NamedIds() {}

    /** Empty if the query names none, or none that are text. */
    static Optional<SortedSet<String>> in(Document query) {
        Optional<SortedSet<String>> named = ids(query.get("_id"));
        return named.isPresent() ? named : inAny(query.get("$and"));
    }

    private static Optional<SortedSet<String>> inAny(@Nullable Object conditions) {
        return conditions instanceof Collection<?> all
                ? all.stream()
                        .filter(Document.class::isInstance)
                        .map(condition -> in((Document) condition))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<SortedSet<String>> ids(@Nullable Object condition) {
        return switch (condition) {
            case String id -> texts(List.of(id));
            case Document operators when operators.get("$eq") instanceof String id -> texts(List.of(id));
            case Document operators when operators.get("$in") instanceof Collection<?> ids -> texts(ids);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<SortedSet<String>> texts(Collection<?> ids) {
        SortedSet<String> texts = new TreeSet<>();
        for (Object id : ids) {
            if (!(id instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }
}
