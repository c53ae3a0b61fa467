package org.sealwell.platform.mongo;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/** The indexes one collection needs. Each bean of this type, and of a list of it, is carried out at start-up; creating an index twice does nothing. */
public record IndexPlan(String collection, List<IndexModel> indexes) {

    public IndexPlan {
        requireNonNull(collection, "collection is null");
        indexes = List.copyOf(indexes);
    }
}
