package org.sealwell.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process that shall run: started, and started again when it dies, until it is stopped or dies too often too quickly. It says
 * each of these on the screen.
 */
public final class Supervised {
    private static final long LOG_BYTES = 8L << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    /** Long enough for a Ctrl-C that reaches the whole group to reach us too, before a death is called one. */
    private static final Duration DOUBT = Duration.ofMillis(200);

    private final Command command;
    private final Probe probe;
    private final RestartPolicy policy;
    private final RunDirectory run;
    private final Screen screen;
    private final LogFile log;
    private final Thread watch;
    private volatile @Nullable Run current;
    private volatile boolean stopping;
    private volatile @Nullable String givenUp;

    private Supervised(Command command, Probe probe, RestartPolicy policy, RunDirectory run, Path logs, Screen screen)
            throws IOException {
        this.command = command;
        this.probe = probe;
        this.policy = policy;
        this.run = run;
        this.screen = screen;
        this.log = new LogFile(logs.resolve(command.name() + ".log"), LOG_BYTES);
        this.watch =
                Thread.ofPlatform().daemon().name("watch-" + command.name()).unstarted(this::watch);
    }

    /**
     * Starts a process, and returns without waiting for it to be of use.
     *
     * @param logs the directory for its log file
     */
    public static Supervised start(
            Command command, Probe probe, RestartPolicy policy, RunDirectory run, Path logs, Screen screen)
            throws IOException {
        Supervised supervised = new Supervised(command, probe, policy, run, logs, screen);
        supervised.spawn();
        supervised.watch.start();
        return supervised;
    }

    /** The name in its command. */
    public String name() {
        return command.name();
    }

    /** The process id of the present run, or of the last one. */
    public long pid() {
        return current().process().pid();
    }

    /** Whether it runs and its probe is content. */
    public boolean ready() {
        Run last = current();
        return last.process().isAlive() && probe.ready(last.output().saidReady());
    }

    /**
     * Waits until it is ready.
     *
     * @throws IllegalStateException when it has been given up, or is not ready in time
     */
    public void awaitReady(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready()) {
            String reason = givenUp;
            if (reason != null) {
                throw new IllegalStateException(reason);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(name() + " was not ready within " + patience.toSeconds() + " s");
            }
            Thread.sleep(50);
        }
    }

    /** Ends the present run at once, as a crash would; it will be restarted. Returns when the process is gone. */
    public void kill() throws InterruptedException {
        Process victim = current().process();
        var unused = victim.toHandle().destroyForcibly();
        victim.waitFor();
    }

    /** Asks it to end, waits, and ends it by force if it will not. */
    public void stop(Duration patience) throws InterruptedException, IOException {
        stopping = true;
        // First the watch, so that no new run can begin behind our back.
        watch.interrupt();
        watch.join();
        Run ending = current();
        Process last = ending.process();
        // Process.destroy() would close its output, and it may have something to say about its end.
        var unused = last.toHandle().destroy();
        if (!last.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            screen.say(name() + " did not end within " + patience.toSeconds() + " s and is killed");
            kill();
        }
        ending.output().awaitEnd(LAST_WORDS);
        run.forget(name());
        log.close();
    }

    private Run current() {
        Run last = current;
        if (last == null) {
            throw new IllegalStateException(name() + " has not been started");
        }
        return last;
    }

    private void watch() {
        int deaths = 0;
        while (!stopping && givenUp == null) {
            long born = System.nanoTime();
            try {
                int status = current().process().waitFor();
                Thread.sleep(DOUBT);
                deaths = System.nanoTime() - born < policy.quick().toNanos() ? deaths + 1 : 1;
                afterDeath(status, deaths);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void afterDeath(int status, int deaths) throws InterruptedException {
        if (stopping) {
            return;
        }
        if (deaths >= policy.quickDeaths()) {
            giveUp(status, deaths);
            return;
        }
        Duration pause = policy.pauseAfter(deaths);
        screen.say("%s died (status %d) and is started again in %d ms".formatted(name(), status, pause.toMillis()));
        Thread.sleep(pause);
        spawnAgain();
    }

    private void giveUp(int status, int deaths) {
        String words = String.join("\n  ", current().output().lastLines());
        String reason =
                "%s is given up: it died %d times in a row, each time within %d s, with status %d; its last words:\n  %s"
                        .formatted(name(), deaths, policy.quick().toSeconds(), status, words);
        givenUp = reason;
        run.forget(name());
        screen.say(reason);
    }

    private void spawnAgain() {
        try {
            spawn();
        } catch (IOException e) {
            givenUp = name() + " cannot be started: " + e.getMessage();
            screen.say(givenUp);
        }
    }

    private synchronized void spawn() throws IOException {
        if (stopping) {
            return;
        }
        ProcessBuilder builder = new ProcessBuilder(command.line()).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        Process started = builder.start();
        try {
            run.note(name(), started.pid());
        } catch (UncheckedIOException e) {
            started.destroy();
            throw e.getCause();
        }
        current = new Run(started, Output.follow(name(), started, log, screen));
    }

    /** A process and what it says: seen together, so that the word of one that died never makes its successor ready. */
    private record Run(Process process, Output output) {}
}
