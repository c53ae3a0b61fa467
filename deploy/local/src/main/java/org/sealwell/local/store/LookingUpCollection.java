package org.sealwell.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.h2.mvstore.MVMap;

/**
 * Looks documents up by the ids that a query names. Left alone, a collection does so only for queries that name nothing else, and looks at
 * every document for an update with a condition.
 */
final class LookingUpCollection extends H2Collection {

    LookingUpCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    /** Called for what no index answers. */
    @Override
    protected QueryResult matchDocuments(
            Document query, Document order, int skip, int limit, int batch, Document fields) {
        Optional<SortedSet<String>> named = NamedIds.in(query);
        if (named.isEmpty()) {
            return super.matchDocuments(query, order, skip, limit, batch, fields);
        }
        List<Object> known = named.get().stream()
                .filter(id -> getDocument(id) != null)
                .map(Object.class::cast)
                .toList();
        return matchDocuments(query, known, order, skip, limit, batch, fields);
    }

    /** Nobody asks for the size, and it would be one more page to write each time. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
