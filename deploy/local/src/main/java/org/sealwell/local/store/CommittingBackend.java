package org.sealwell.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Answers a write only when it is in the file, so that what has been acknowledged outlives a killed process.
 *
 * <p>Left alone, the file is written about once a second. Here writers share the read side of a lock and whoever comes first to
 * the write side afterwards saves for all who have finished, which both groups the saves and keeps half an operation (an index
 * without its document) out of the file.
 */
final class CommittingBackend extends H2Backend {
    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "count",
            "distinct",
            "hello",
            "isMaster",
            "ismaster",
            "ping",
            "buildInfo",
            "buildinfo",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "getParameter",
            "endSessions",
            "serverStatus");

    private final ReentrantReadWriteLock operations = new ReentrantReadWriteLock();
    private volatile long quietSince = -1;

    CommittingBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new LookingUpDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        if (READS.contains(message.getDocument().keySet().iterator().next())) {
            return super.handleMessage(message);
        }
        Document answer = operate(message);
        save();
        return answer;
    }

    private Document operate(MongoMessage message) {
        operations.readLock().lock();
        try {
            return super.handleMessage(message);
        } finally {
            operations.readLock().unlock();
        }
    }

    private void save() {
        operations.writeLock().lock();
        try {
            commit();
        } finally {
            operations.writeLock().unlock();
        }
    }

    /** Gives the space of overwritten documents back, unless none have been overwritten; so long writers have to wait. */
    void compact(int millis) {
        if (getMvStore().getCurrentVersion() == quietSince) {
            return;
        }
        operations.writeLock().lock();
        try {
            commit();
            getMvStore().compactFile(millis);
            quietSince = getMvStore().getCurrentVersion();
        } finally {
            operations.writeLock().unlock();
        }
    }
}
