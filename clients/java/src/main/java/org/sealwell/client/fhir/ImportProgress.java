package org.sealwell.client.fhir;

/** Told after each batch that was written. */
@FunctionalInterface
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress SILENT = (read, written) -> {};

    /**
     * How far the import is.
     *
     * @param read entries read so far
     * @param written records put so far, new and changed
     */
    void reached(int read, int written);
}
