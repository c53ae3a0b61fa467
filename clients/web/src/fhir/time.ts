import { type Resource, textAt } from "./reading";

/** Where resources say when they were about, in the order in which we believe them. */
const TIMES: readonly (readonly string[])[] = [
  ["effectiveDateTime"],
  ["effectivePeriod", "start"],
  ["effectiveInstant"],
  ["onsetDateTime"],
  ["occurrenceDateTime"],
  ["performedDateTime"],
  ["performedPeriod", "start"],
  ["authoredOn"],
  ["period", "start"],
  ["billablePeriod", "start"],
  ["recordedDate"],
  ["date"],
  ["issued"],
  ["created"],
  ["recorded"],
  ["dateAsserted"],
];

/** When a resource was about; undefined when it does not say. */
export function timeOf(resource: Resource): Date | undefined {
  const text = TIMES.map((path) => textAt(resource, ...path)).find((found) => found !== undefined);
  return text === undefined ? undefined : readTime(text);
}

/** When a resource was made known: of two measurements of one minute, the later is the one that was written later. */
export function issuedOf(resource: Resource): number {
  const text = textAt(resource, "issued");
  return (text === undefined ? undefined : readTime(text))?.getTime() ?? 0;
}

/** A FHIR date or dateTime of any precision; a date without a time is that day where the person is. */
export function readTime(text: string): Date | undefined {
  const whole = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(whole) ? `${whole}T00:00` : whole);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

/** Whether a FHIR dateTime knows the time of day. */
export function hasTimeOfDay(text: string): boolean {
  return text.includes("T");
}

/** What `<input type="datetime-local">` shows. */
export function toLocalInput(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** What `<input type="date">` shows. */
export function toDateInput(time: Date): string {
  return toLocalInput(time).slice(0, 10);
}

/** A FHIR dateTime with the offset of the place where the person is: the time of day they saw on the wall stays readable. */
export function fromLocalInput(text: string): string {
  const minutes = -new Date(text).getTimezoneOffset();
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return `${text}:00${minutes < 0 ? "-" : "+"}${two(hours)}:${two(rest)}`;
}
