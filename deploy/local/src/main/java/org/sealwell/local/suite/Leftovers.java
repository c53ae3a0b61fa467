package org.sealwell.local.suite;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sealwell.local.process.RunDirectory;
import org.sealwell.local.process.Screen;

/** Processes of an earlier run whose launcher was killed before it could stop them. */
final class Leftovers {
    private static final long PATIENCE_SECONDS = 10;

    private Leftovers() {}

    static void end(RunDirectory run, Screen screen) throws IOException, InterruptedException {
        List<ProcessHandle> alive = run.alive();
        if (alive.isEmpty()) {
            return;
        }
        screen.say("Ending " + alive.size() + " processes that an earlier run left behind");
        alive.forEach(ProcessHandle::destroy);
        CompletableFuture<?> gone = CompletableFuture.allOf(
                alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            gone.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            alive.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
