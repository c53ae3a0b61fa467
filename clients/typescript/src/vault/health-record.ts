import { isId } from "../crypto/ids.js";
import { digitsOf } from "../json/exact-json.js";
import type { Json } from "../json/members.js";
import type { IndexField } from "./index-field.js";

/** Values that a record is found by, by field name. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** A record as it was read, opened and verified. */
export interface HealthRecord {
  /** 22 characters of base64url. */
  readonly id: string;
  /** For example `Observation`. */
  readonly collection: string;
  /** From 1. */
  readonly revision: number;
  readonly content: Json;
  readonly fields: Fields;
  /** The content's text, where decimals have digits that `content` cannot hold: 1.50. */
  readonly exact?: string | undefined;
}

/** A record to be put: a new one, or the next revision of one that was read. */
export interface RecordDraft {
  /** Undefined for a new record. */
  readonly id?: string | undefined;
  /** The revision it was made from, 0 for a new record; if the vault has another by then, that is a conflict. */
  readonly basedOn: number;
  /** Cannot change later. */
  readonly collection: string;
  readonly content: Json;
  readonly fields: Fields;
  /** Where the digits of numbers come from that are the same in `content`. */
  readonly exact?: string | undefined;
}

/** A new record. */
export function draft(collection: string, content: Json, fields: Fields = {}): RecordDraft {
  if (collection.trim() === "") {
    throw new TypeError("collection is blank");
  }
  return { basedOn: 0, collection, content, fields };
}

/**
 * The next revision of a record, with another content and the same fields unless others are given. Decimals that stay the same keep their
 * digits.
 */
export function edit(record: HealthRecord, content: Json, fields: Fields = record.fields): RecordDraft {
  const { id, revision, collection } = record;
  return { id, basedOn: revision, collection, content, fields, ...digitsOf(record) };
}

/** The same draft, found also by this value. */
export function indexed(what: RecordDraft, field: IndexField, value: string): RecordDraft {
  const values = what.fields[field.name] ?? [];
  const more = values.includes(value) ? values : [...values, value];
  return { ...what, fields: { ...what.fields, [field.name]: more } };
}

/** The id, when it is one; it is about to become part of a path. */
export function requireId(id: string): string {
  if (!isId(id)) {
    throw new TypeError("not an id");
  }
  return id;
}
