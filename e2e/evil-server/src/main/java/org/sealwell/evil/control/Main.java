package org.sealwell.evil.control;

import java.net.URI;
import org.sealwell.evil.HonestAuth;

/** Runs the kit until it is stopped: {@code java -jar evil-server.jar [--port N]}. */
public final class Main {
    private static final int FREE_PORT = 0;

    private Main() {}

    public static void main(String[] arguments) {
        int port = port(arguments);
        if (port < 0) {
            System.err.println("Usage: java -jar evil-server.jar [--port N]");
            System.exit(2);
        }
        // Never closed: it ends with the process.
        @SuppressWarnings("resource")
        URI address = new ConformanceKit(port).uri();
        System.out.println("The evil server listens on " + address + ", on this machine only.");
        System.out.println("Point a client at it (every mailed code is " + HonestAuth.CODE + "), make the scene, then"
                + " POST " + address + "/evil/attacks/{name}; GET " + address + "/evil/attacks lists them.");
    }

    /** The port that was asked for; -1 when the arguments are none of ours. */
    static int port(String... arguments) {
        if (arguments.length == 0) {
            return FREE_PORT;
        }
        if (arguments.length != 2 || !arguments[0].equals("--port") || !arguments[1].matches("[0-9]{1,5}")) {
            return -1;
        }
        int port = Integer.parseInt(arguments[1]);
        return port <= 65_535 ? port : -1;
    }
}
