/** The ids of records that a person has chosen. */
export type Selection = ReadonlySet<string>;

export const NO_SELECTION: Selection = new Set();

/** With this one, or without it when it was in. */
export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}
