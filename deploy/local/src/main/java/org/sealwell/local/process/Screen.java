package org.sealwell.local.process;

import java.io.PrintStream;
import java.util.Locale;

/** Where people look while it runs: what the launcher says, and, if wanted, every process's own lines behind its name. */
public final class Screen {
    private static final int NAME_WIDTH = 20;
    private static final int[] COLOURS = {36, 33, 35, 32, 34, 96, 93, 95};

    private final PrintStream out;
    private final boolean logs;
    private final boolean colour;

    /**
     * @param out where to print
     * @param logs whether the processes' lines are shown too
     * @param colour whether names are coloured
     */
    public Screen(PrintStream out, boolean logs, boolean colour) {
        this.out = out;
        this.logs = logs;
        this.colour = colour;
    }

    /** Says something on behalf of the launcher. */
    public void say(String sentence) {
        print(colour ? "\u001b[1m" + sentence + "\u001b[0m" : sentence);
    }

    /** Shows a line that a process has printed. */
    public void log(String name, String line) {
        if (logs) {
            print(prefix(name) + line);
        }
    }

    private void print(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private String prefix(String name) {
        String padded = String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s | ", name);
        return colour
                ? "\u001b[" + COLOURS[Math.floorMod(name.hashCode(), COLOURS.length)] + "m" + padded + "\u001b[0m"
                : padded;
    }
}
