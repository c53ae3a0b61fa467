package org.sealwell.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/** Tells a lost race for a unique key from a failure: who comes second is answered, not thrown at. */
public final class DuplicateKey {

    private DuplicateKey() {}

    /** Whether a unique key was taken, and nothing else went wrong; of a bulk, in each of its writes that failed. */
    public static boolean causes(Throwable failure) {
        return switch (failure) {
            case MongoBulkWriteException bulk ->
                bulk.getWriteConcernError() == null
                        && bulk.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()));
            case MongoException mongo -> isDuplicate(mongo.getCode());
            default -> false;
        };
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
