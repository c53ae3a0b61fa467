package org.sealwell.platform.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every line that is logged from {@link #start} on, with its parameters, used or not, and its stack trace. */
public final class LogTape extends Handler {

    private static final PatternFormatter FORMAT = new PatternFormatter("%c %m %e");
    /** The mail server that stands in for the outside world logs what it is told; that is not a service's doing. */
    private static final String MAIL_SERVER = "com.icegreen";

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    public void start() {
        Logger.getLogger("").addHandler(this);
    }

    public void stop() {
        Logger.getLogger("").removeHandler(this);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        if (!String.valueOf(line.getLoggerName()).startsWith(MAIL_SERVER)) {
            lines.add(FORMAT.format(line) + Arrays.toString(line.getParameters()));
        }
    }

    @Override
    public void flush() {
        // Everything is there already.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
