package org.sealwell.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.sealwell.local.process.QuietLogging;
import org.sealwell.local.process.RunDirectory;

/**
 * The suite as a program: {@code Launcher [--port listener=port]... [--data directory] [--repository directory] [--archives directory]
 * [--quiet] [--colour] [--rehearse]}. It runs until it is asked to end, and then stops everything in good order. A rehearsal starts it
 * on any free ports and stops it, for the archives that it leaves.
 */
public final class Launcher {
    static final String NAME = "launcher";

    private Launcher() {}

    /** Ends with 1, and one sentence, when the suite cannot be started. */
    public static void main(String[] args) throws IOException, InterruptedException {
        QuietLogging.begin();
        SuiteConfig config = Arguments.read(args, System.getenv());
        try {
            if (Arguments.isRehearsal(args)) {
                rehearse(config);
            } else {
                run(config, new RunDirectory(config.data().resolve("run")));
            }
        } catch (IllegalStateException e) {
            config.screen().say("Cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(SuiteConfig config, RunDirectory run) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        if (run.isAlive(NAME)) {
            throw new IllegalStateException("The suite whose data are in " + config.data() + " is running already");
        }
        LocalSuite suite = LocalSuite.prepare(config);
        run.note(NAME, ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(suite, run)));
        suite.begin();
        String ready = String.format(
                Locale.ROOT, "%n  Ready after %.1f s%n%n%s", (System.nanoTime() - begin) / 1e9, suite.addresses());
        Path addresses = run.file("addresses");
        Files.writeString(addresses, ready);
        config.screen().say(ready);
        new CountDownLatch(1).await();
    }

    private static void rehearse(SuiteConfig config) throws IOException, InterruptedException {
        LocalSuite.start(config.withPorts(Ports.free())).stop();
    }

    private static void stop(LocalSuite suite, RunDirectory run) {
        try {
            Files.deleteIfExists(run.file("addresses"));
            suite.stop();
            run.forget(NAME);
        } catch (IOException e) {
            System.err.println("Not everything could be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
