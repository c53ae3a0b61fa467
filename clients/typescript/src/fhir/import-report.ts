/**
 * Why an entry was left out.
 *
 * - `no-resource-type`: it has no `resource`, or one without `resourceType`.
 * - `unknown-shape`: it is no object, or its `resourceType` is no FHIR name.
 * - `no-source`: neither `fullUrl` nor `id` says which resource it is, so a second import would double it.
 * - `duplicate`: the same source came before in this Bundle.
 * - `too-large`: more than 1 MiB sealed, or more codes than can be indexed.
 */
export type SkipReason = "no-resource-type" | "unknown-shape" | "no-source" | "duplicate" | "too-large";

/** An entry that was left out. */
export interface Skipped {
  /** Its place in the Bundle, from 0. */
  readonly entry: number;
  /** Its fullUrl, or type and id; empty when it has none. */
  readonly source: string;
  readonly reason: SkipReason;
}

/** What became of a Bundle's entries. */
export interface ImportReport {
  /** New records. */
  readonly created: number;
  /** Records whose content differed from an earlier import. */
  readonly updated: number;
  /** Records that were there already. */
  readonly unchanged: number;
  readonly skipped: readonly Skipped[];
}
