import { isLosslessNumber, parse, stringify } from "lossless-json";
import { isObject, type Json } from "./members.js";

/**
 * The text of a JSON value, when it says more than the value can hold: 1.50 becomes 1.5 in a JavaScript number, and in FHIR the digits tell
 * the precision (R4, 2.24.0.1). Undefined when the value says it all.
 */
export type ExactText = string | undefined;

/** A value and what it cannot hold. */
export interface ExactJson {
  readonly content: Json;
  readonly exact?: ExactText;
}

/** The member that holds the digits; none where there are none to hold. */
export function digitsOf({ exact }: { readonly exact?: ExactText }): { readonly exact?: string } {
  return exact === undefined ? {} : { exact };
}

/**
 * Reads text with every digit.
 *
 * @throws SyntaxError when it is not JSON, or says a member twice
 */
export function parseExactly(text: string): unknown {
  return parse(text);
}

/** A tree that {@link parseExactly} gave, or a part of it. */
export function exactJson(tree: unknown): ExactJson {
  const exact = stringify(tree) ?? "null";
  const content = JSON.parse(exact) as Json;
  return { content, ...(JSON.stringify(content) === exact ? {} : { exact }) };
}

/** The text of a value that nobody has changed since it was read. */
export function textOf({ content, exact }: ExactJson): string {
  return exact ?? JSON.stringify(content);
}

/**
 * The text of a value that may have been changed: every number that is what it was in `exact`, at the same place, has the digits that it had
 * there.
 */
export function exactText({ content, exact }: ExactJson): string {
  return exact === undefined ? JSON.stringify(content) : (stringify(withDigits(parse(exact), content)) ?? "null");
}

function withDigits(before: unknown, now: Json): unknown {
  if (isLosslessNumber(before)) {
    return Number(before.value) === now ? before : now;
  }
  if (Array.isArray(now)) {
    const elements: readonly unknown[] = Array.isArray(before) ? before : [];
    return now.map((element: Json, i) => withDigits(elements[i], element));
  }
  if (isObject(now) && typeof before === "object" && before !== null) {
    const members = before as { readonly [name: string]: unknown };
    return Object.fromEntries(Object.entries(now).map(([name, member]) => [name, withDigits(members[name], member)]));
  }
  return now;
}
