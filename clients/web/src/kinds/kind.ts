import type { Resource } from "../fhir/reading";
import type { Coding } from "../fhir/concept";
import type { Format } from "../language/format";
import type { Phrase } from "../language/phrases";

/** What is typed into a form, as it was typed. */
export type Values = Readonly<Record<string, string>>;

/** A question of a form. Unless it is `optional` it wants an answer. */
export type Field = { readonly name: string; readonly label: Phrase; readonly optional?: true } & (
  | {
      readonly is: "number";
      readonly unit: string;
      readonly least: number;
      readonly most: number;
      readonly digits: number;
    }
  | { readonly is: "time" }
  | { readonly is: "day" }
  | { readonly is: "text"; readonly lines?: number }
  | { readonly is: "named"; readonly among: readonly Named[] }
  | { readonly is: "choice"; readonly among: readonly Choice[] }
);

/** Something with a code that is offered while a person types; what is not in the list is text. */
export interface Named {
  readonly label: Phrase;
  readonly coding: Coding;
}

/** One of few. */
export interface Choice {
  readonly value: string;
  readonly label: Phrase;
}

/** How a line is written for the person who reads it. */
export interface Telling {
  readonly say: (phrase: Phrase) => string;
  readonly format: Format;
}

/** What a record is to a person, and how it is written in FHIR. */
export interface Kind {
  /** Part of an address. */
  readonly name: string;
  readonly label: Phrase;
  /** FHIR's name of its resources, which is also their collection in the vault. */
  readonly resourceType: string;
  /** Whether a resource of that type is of this kind. */
  readonly fits: (resource: Resource) => boolean;
  /** What it is about, by its own word; without one, the kind's label is its title. */
  readonly title: (resource: Resource) => string | undefined;
  /** The one line that says most. */
  readonly detail: (resource: Resource, telling: Telling) => string;
  /** Its form; none for what only comes from elsewhere. */
  readonly fields: readonly Field[];
  /** What a new form holds. */
  readonly blank: (now: Date) => Values;
  /** What the form of an existing resource holds. */
  readonly read: (resource: Resource) => Values;
  /** The members that the form knows. */
  readonly write: (values: Values) => Resource;
}

/**
 * The resource after an edit: members whose answers are as before stay as they were, so that what others have written with more detail than
 * our form has does not get lost.
 */
export function edited(kind: Kind, before: Resource, values: Values): Resource {
  const [was, becomes] = [kind.write(kind.read(before)), kind.write(values)];
  const changed = Object.keys({ ...was, ...becomes }).filter(
    (member) => JSON.stringify(was[member]) !== JSON.stringify(becomes[member]),
  );
  const kept = Object.entries(before).filter(([member]) => !changed.includes(member));
  const written = changed.flatMap((member) => {
    const value = becomes[member];
    return value === undefined ? [] : [[member, value] as const];
  });
  return { ...Object.fromEntries([...kept, ...written]), resourceType: before.resourceType };
}
