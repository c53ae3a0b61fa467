import type { Json } from "@sealwell/client";
import { concept, nameOf } from "../fhir/concept";
import { listAt, type Resource, textAt } from "../fhir/reading";
import { fromLocalInput, hasTimeOfDay, readTime, toDateInput, toLocalInput } from "../fhir/time";
import type { Phrase } from "../language/phrases";
import type { Choice, Field, Named, Values } from "./kind";

/** Whose records these are. A vault has one owner; who that is, is nobody's business but theirs. */
export const OWNER: Json = { type: "Patient", display: "The owner of this vault" };

export const NOTE: Field = {
  is: "text",
  name: "note",
  label: { de: "Notiz", en: "Note" },
  lines: 2,
  optional: true,
};

export const TIME: Field = { is: "time", name: "time", label: { de: "Wann", en: "When" } };

/** A resource of those members that have a value. */
export function resource(resourceType: string, members: Readonly<Record<string, Json | undefined>>): Resource {
  const present = Object.entries(members).filter((member): member is [string, Json] => member[1] !== undefined);
  return { resourceType, ...Object.fromEntries(present) };
}

/** FHIR's list of annotations. */
export function writeNote(values: Values): Json | undefined {
  const text = values["note"]?.trim() ?? "";
  return text === "" ? undefined : [{ text }];
}

export function readNote(resource: Resource): string {
  return listAt(resource, "note")
    .map((note) => textAt(note, "text"))
    .filter((text) => text !== undefined)
    .join("\n\n");
}

/** A number as it was typed, with a comma or a point. */
export function decimalOf(text: string | undefined): number {
  return Number((text ?? "").trim().replace(",", ".") || Number.NaN);
}

/** A quantity in UCUM. */
export function quantity(value: number, unit: { readonly code: string; readonly shown: string }): Json {
  return { value, unit: unit.shown, system: "http://unitsofmeasure.org", code: unit.code };
}

/** What a `time` field holds. */
export function readMoment(text: string | undefined): string {
  const time = text === undefined ? undefined : readTime(text);
  return time === undefined ? "" : toLocalInput(time);
}

/** What a `time` field means. */
export function writeMoment(input: string | undefined): string | undefined {
  return input === undefined || input === "" ? undefined : fromLocalInput(input);
}

/** What a `day` field holds. */
export function readDay(text: string | undefined): string {
  if (text === undefined) {
    return "";
  }
  const time = hasTimeOfDay(text) ? readTime(text) : undefined;
  return time === undefined ? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : "") : toDateInput(time);
}

/** What a `named` field means: with its code, where the person has taken one from the list. */
export function writeNamed(text: string | undefined, among: readonly Named[]): Json | undefined {
  const typed = text?.trim() ?? "";
  if (typed === "") {
    return undefined;
  }
  const known = among.find(({ label }) => label.de === typed || label.en === typed);
  return known === undefined ? concept(typed) : concept(typed, known.coding);
}

export function readNamed(json: Json | undefined): string {
  return nameOf(json) ?? "";
}

/** A blank answer is no answer. */
export function answer(text: string | undefined): string | undefined {
  const given = text?.trim() ?? "";
  return given === "" ? undefined : given;
}

/** The parts that there are, as one line. */
export function join(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** How a choice is called; a value that is none of ours as it is written. */
export function sayChoice(
  among: readonly Choice[],
  value: string | undefined,
  say: (phrase: Phrase) => string,
): string | undefined {
  const choice = among.find((candidate) => candidate.value === value);
  return choice === undefined ? value : say(choice.label);
}
