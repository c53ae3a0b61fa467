package org.sealwell.local.process;

/** A process for tests: it says that it is ready, and then waits to be killed, or dies at once when told so. */
public final class Mortal {
    private Mortal() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length > 0) {
            System.out.println("I cannot live without " + args[0]);
            System.exit(3);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("Mortal was asked to end")));
        System.out.println("Mortal is ready");
        Thread.sleep(60_000);
    }
}
