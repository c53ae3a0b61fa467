package org.sealwell.client.vault;

import java.util.Objects;

/**
 * A field by whose value records are found. The server sees an opaque token for each value, equal for equal values: with
 * few possible values it could tell them apart by how often they occur, so such a field cannot be declared. See {@code
 * docs/protocol/notes.md}, "what tokens leak".
 *
 * @param name letters, digits, {@code .}, {@code _} and {@code -}; the same in every client of an application
 */
public record IndexField(String name) {
    /** How many values a field can have. */
    public enum Spread {
        /** Hundreds or more, none of which most records share: codes, dates, names, identifiers. */
        MANY_VALUES,
        /** So few that counting tells them apart: sex, status, blood group, yes or no. */
        FEW_VALUES
    }

    /** Where an imported record came from; importing again finds it by this. */
    public static final IndexField SOURCE = new IndexField("source");

    public IndexField {
        Objects.requireNonNull(name, "name is null");
        if (!name.matches("[A-Za-z0-9._-]{1,64}") || name.equals("collection")) {
            throw new IllegalArgumentException("not a field's name, or the collection's, which is always indexed");
        }
    }

    /**
     * Declares a field.
     *
     * @throws IllegalArgumentException for {@link Spread#FEW_VALUES}: filter such records after opening them
     */
    public static IndexField declare(String name, Spread spread) {
        if (spread == Spread.FEW_VALUES) {
            throw new IllegalArgumentException("the field " + name + " has too few values to be indexed");
        }
        return new IndexField(name);
    }
}
