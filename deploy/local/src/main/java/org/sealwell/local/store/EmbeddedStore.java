package org.sealwell.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/**
 * A MongoDB-compatible store on a real socket of 127.0.0.1. A write is in its file before it is answered, so the process may be
 * killed at any moment. Closing it frees the port and the file.
 */
public final class EmbeddedStore implements AutoCloseable {
    private static final String FILE = "documents.mv.db";
    private static final int CACHE_MEBIBYTES = 32;
    /** Small, because a commit writes whole pages, and each document in them is serialized again. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int COMPACTION_SECONDS = 5;
    private static final int COMPACTION_MILLIS = 50;

    private final MongoServer server;
    private final InetSocketAddress address;
    private final ScheduledExecutorService housekeeping;

    private EmbeddedStore(CommittingBackend backend, int port) {
        server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        address = server.getLocalAddress();
        housekeeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("store-housekeeping").factory());
    }

    /**
     * Opens the store whose data are in a directory, and makes the directory if need be.
     *
     * @param port the port to listen on, or 0 for any free one
     */
    public static EmbeddedStore start(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommittingBackend backend = new CommittingBackend(open(directory.resolve(FILE)));
        EmbeddedStore store = new EmbeddedStore(backend, port);
        store.keepSmall(backend);
        return store;
    }

    /** Opens an empty store on a free port whose data end with it: for tests. */
    public static EmbeddedStore inMemory() {
        return new EmbeddedStore(new CommittingBackend(MVStore.open(null)), 0);
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEBIBYTES)
                .pageSplitSize(PAGE_BYTES)
                .autoCommitDisabled()
                .open();
        // What no version needs any more may be overwritten at once: a killed process leaves the last version whole.
        store.setRetentionTime(0);
        return store;
    }

    private void keepSmall(CommittingBackend backend) {
        var unused = housekeeping.scheduleWithFixedDelay(
                () -> backend.compact(COMPACTION_MILLIS), COMPACTION_SECONDS, COMPACTION_SECONDS, TimeUnit.SECONDS);
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** What a MongoDB driver needs to find it, {@code mongodb://127.0.0.1:<port>}. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        housekeeping.close();
        server.shutdownNow();
    }
}
