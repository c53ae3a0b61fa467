package org.sealwell.platform.outbox;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.sealwell.platform.mongo.IndexPlan;

/** What the sweep searches by. Sparse: a document with nothing to tell costs the index nothing. */
class OutboxIndexes {

    @Produces
    @Singleton
    List<IndexPlan> indexes(OutboxCollections collections) {
        IndexModel byTime = new IndexModel(Indexes.ascending("outbox.time"), new IndexOptions().sparse(true));
        return collections.names().stream()
                .map(name -> new IndexPlan(name, List.of(byTime)))
                .toList();
    }
}
