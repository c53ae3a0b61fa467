package org.sealwell.client.vault;

/** Told after each commit that wrapped records' keys anew. What it throws ends the work; what was written by then stays. */
@FunctionalInterface
public interface RewrapProgress {
    /** Tells nobody. */
    RewrapProgress SILENT = (done, all) -> {};

    /**
     * How far it is.
     *
     * @param done records whose keys have been wrapped anew so far
     * @param all records of which that is so far known to be needed
     */
    void reached(int done, int all);
}
