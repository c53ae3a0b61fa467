package org.sealwell.evil.control;

import java.net.URI;
import org.sealwell.evil.EvilServer;

/** The evil server with the control API beside the protocol. */
public final class ConformanceKit implements AutoCloseable {
    private final EvilServer server;

    /** Listens on a port of the loopback address; 0 for a free one. */
    public ConformanceKit(int port) {
        server = new EvilServer(port);
        server.alsoAnswers(Control.PATH, new Control(server)::answer);
    }

    /** Where it listens. */
    public URI uri() {
        return server.uri();
    }

    /** The server itself, for whoever is in the same process. */
    public EvilServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }
}
