/**
 * A field by whose value records are found. The server sees an opaque token for each value, equal for equal values. See
 * `docs/protocol/notes.md`, "what tokens leak".
 */
export interface IndexField {
  readonly name: string;
}

/** Where an imported record came from; importing again finds it by this. */
export const SOURCE: IndexField = { name: "source" };

/**
 * Declares a field.
 *
 * @param name letters, digits, `.`, `_` and `-`; the same in every client of an application
 * @param spread how many values it can have: `many-values` for hundreds or more, none of which most records share (codes, dates, names);
 *   `few-values` for what counting tells apart (sex, status, blood group), which is refused: filter such records after opening them
 */
export function declareField(name: string, spread: "many-values" | "few-values"): IndexField {
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(name) || name === "collection") {
    throw new TypeError("not a field's name, or the collection's, which is always indexed");
  }
  if (spread === "few-values") {
    throw new TypeError(`the field ${name} has too few values to be indexed`);
  }
  return { name };
}
