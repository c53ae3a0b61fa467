package org.sealwell.local.broker;

import java.io.IOException;
import java.nio.file.Path;
import org.sealwell.local.process.QuietLogging;

/** The broker as a process of its own: {@code BrokerMain <directory> <port> <controller port>}. */
public final class BrokerMain {
    private BrokerMain() {}

    /** Runs until it is asked to end. */
    public static void main(String[] args) throws IOException, InterruptedException {
        QuietLogging.begin();
        EmbeddedBroker broker =
                EmbeddedBroker.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
        System.out.println("The broker on " + broker.bootstrapServers() + " is ready");
        broker.awaitShutdown();
    }
}
