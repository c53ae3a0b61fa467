package org.sealwell.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The lines one run of a process prints: on the way to file and screen, the last few kept to explain a death. */
final class Output {
    static final String READY = "is ready";
    private static final int LAST_LINES = 12;
    /** Lines are read in gulps: being woken for each of some hundred a second took a twentieth of a processor. */
    private static final int GULP_MILLIS = 50;

    private final Deque<String> last = new ArrayDeque<>();
    private final Phaser end = new Phaser(1);
    private volatile boolean saidReady;

    /** Reads in a thread of its own until the process closes its output. */
    static Output follow(String name, Process process, LogFile file, Screen screen) {
        Output output = new Output();
        Thread.ofVirtual().name("output-" + name).start(() -> output.copy(name, process, file, screen));
        return output;
    }

    boolean saidReady() {
        return saidReady;
    }

    /** The last lines, once there are no more to come. */
    List<String> lastLines() {
        end.awaitAdvance(0);
        synchronized (last) {
            return List.copyOf(last);
        }
    }

    /** Waits until there is no more to come, or that long: whoever a process leaves behind may keep its output open. */
    void awaitEnd(Duration patience) throws InterruptedException {
        try {
            end.awaitAdvanceInterruptibly(0, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // What comes now is nobody's.
        }
    }

    private void copy(String name, Process process, LogFile file, Screen screen) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                file.append(line);
                screen.log(name, line);
                saidReady |= line.endsWith(READY);
                if (!lines.ready()) {
                    file.flush();
                    Thread.sleep(GULP_MILLIS);
                }
            }
            file.flush();
        } catch (IOException e) {
            screen.say(name + ": its output could not be followed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end.arrive();
        }
    }

    private void keep(String line) {
        synchronized (last) {
            last.addLast(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
    }
}
