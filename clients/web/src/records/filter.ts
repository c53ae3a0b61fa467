import type { Json } from "@sealwell/client";
import { listAt } from "../fhir/reading";
import { textIn } from "../kinds/journal";
import { type Entry, newestFirst } from "../sealwell/entry";

/** What a person wants to see. */
export interface Filter {
  readonly words: string;
  /** A kind's name. */
  readonly kind: string | undefined;
  readonly year: number | undefined;
}

/** The entries that fit, newest first; those without a date come last. */
export function filtered(entries: Iterable<Entry>, { words, kind, year }: Filter): Entry[] {
  const wanted = words
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return [...entries]
    .filter((entry) => kind === undefined || entry.kind.name === kind)
    .filter((entry) => year === undefined || entry.at?.getFullYear() === year)
    .filter((entry) => wanted.length === 0 || saysAll(entry, wanted))
    .sort(newestFirst);
}

/** The years that entries are from, latest first. */
export function yearsOf(entries: Iterable<Entry>): number[] {
  const years = new Set<number>();
  for (const { at } of entries) {
    if (at !== undefined) {
      years.add(at.getFullYear());
    }
  }
  return [...years].sort((one, other) => other - one);
}

function saysAll(entry: Entry, words: readonly string[]): boolean {
  const said = textOf(entry);
  return words.every((word) => said.includes(word));
}

const texts = new WeakMap<Entry, string>();

/** Everything readable in a record, codes included; made when somebody searches, and once. */
function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) {
    return known;
  }
  const { kind, resource } = entry;
  const parts = [kind.label.de, kind.label.en, textIn(resource)];
  collect(resource, parts);
  const made = parts.join("\n").toLocaleLowerCase();
  texts.set(entry, made);
  return made;
}

/** Attachments are not texts, and a system's address is in every code. */
const SKIPPED = new Set(["data", "system", "div", "reference", "url"]);

function collect(json: Json, parts: string[]): void {
  if (typeof json === "string" || typeof json === "number") {
    parts.push(String(json));
  } else if (Array.isArray(json)) {
    listAt(json).forEach((member) => collect(member, parts));
  } else if (typeof json === "object" && json !== null) {
    Object.entries(json).forEach(([name, member]) => SKIPPED.has(name) || collect(member, parts));
  }
}
