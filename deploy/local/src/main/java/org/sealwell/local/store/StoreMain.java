package org.sealwell.local.store;

import java.io.IOException;
import java.nio.file.Path;
import org.sealwell.local.process.QuietLogging;

/** The store as a process of its own: {@code StoreMain <directory> <port>}. */
public final class StoreMain {
    private StoreMain() {}

    /** A thread waits until what it writes is saved: as many as those can share one save. */
    private static final int THREADS = 32;

    /** Runs until it is asked to end. */
    public static void main(String[] args) throws IOException {
        QuietLogging.begin();
        System.setProperty("io.netty.eventLoopThreads", Integer.toString(THREADS));
        EmbeddedStore store = EmbeddedStore.start(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(store::close));
        System.out.println("The store on 127.0.0.1:" + store.port() + " is ready");
    }
}
