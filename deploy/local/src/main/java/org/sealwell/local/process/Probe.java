package org.sealwell.local.process;

/** Finds out whether a process that runs is of use yet. */
@FunctionalInterface
public interface Probe {
    /**
     * Asks once, and answers within a second or so.
     *
     * @param said whether the process has printed a line that ends in {@value Output#READY} since it was started
     */
    boolean ready(boolean said);

    /** The process itself prints when it is ready. */
    static Probe ofItsWord() {
        return said -> said;
    }
}
