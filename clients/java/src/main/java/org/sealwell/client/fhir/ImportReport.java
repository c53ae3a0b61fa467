package org.sealwell.client.fhir;

import java.util.List;
import java.util.Objects;

/**
 * What became of a Bundle's entries.
 *
 * @param created new records
 * @param updated records whose content differed from an earlier import
 * @param unchanged records that were there already
 * @param skipped entries that did not become records
 */
public record ImportReport(int created, int updated, int unchanged, List<Skipped> skipped) {
    /** Why an entry was left out. */
    public enum Reason {
        /** It has no {@code resource}, or one without {@code resourceType}. */
        NO_RESOURCE_TYPE,
        /** It is no object, or its {@code resourceType} is no FHIR name. */
        UNKNOWN_SHAPE,
        /** Neither {@code fullUrl} nor {@code id} says which resource it is, so a second import would double it. */
        NO_SOURCE,
        /** The same source came before in this Bundle. */
        DUPLICATE,
        /** More than 1 MiB sealed, or more codes than can be indexed. */
        TOO_LARGE
    }

    /**
     * An entry that was left out.
     *
     * @param entry its place in the Bundle, from 0
     * @param source its fullUrl, or type and id; empty when it has none
     */
    public record Skipped(int entry, String source, Reason reason) {
        public Skipped {
            Objects.requireNonNull(source, "source is null");
            Objects.requireNonNull(reason, "reason is null");
        }
    }

    public ImportReport {
        skipped = List.copyOf(skipped);
    }
}
