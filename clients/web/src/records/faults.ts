import { decimalOf } from "../kinds/writing";
import type { Field, Values } from "../kinds/kind";

/** What is wrong with an answer. */
export type Fault =
  | { readonly is: "missing" }
  | { readonly is: "not-a-number" }
  | { readonly is: "out-of-range"; readonly least: number; readonly most: number };

/** What is wrong with the answers of a form, by field; nothing when it may be saved. */
export function faultsOf(fields: readonly Field[], values: Values): Readonly<Record<string, Fault>> {
  const faults = fields.map((field) => [field.name, faultOf(field, values[field.name]?.trim() ?? "")] as const);
  return Object.fromEntries(faults.filter((entry): entry is [string, Fault] => entry[1] !== undefined));
}

function faultOf(field: Field, answer: string): Fault | undefined {
  if (answer === "") {
    return field.optional === true ? undefined : { is: "missing" };
  }
  if (field.is !== "number") {
    return undefined;
  }
  const [value, { least, most }] = [decimalOf(answer), field];
  if (Number.isNaN(value)) {
    return { is: "not-a-number" };
  }
  return value < least || value > most ? { is: "out-of-range", least, most } : undefined;
}
