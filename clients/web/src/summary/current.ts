import { readClinicalStatus } from "../fhir/clinical-status";
import { listAt, textAt } from "../fhir/reading";
import { type Entry, newestFirst } from "../sealwell/entry";

/** What matters today, of everything there is. */
export interface Current {
  readonly medication: readonly Entry[];
  readonly conditions: readonly Entry[];
  readonly allergies: readonly Entry[];
}

/** Without what is over, refuted or was a mistake; latest first, and each thing once. */
export function currentOf(entries: Iterable<Entry>): Current {
  const all = [...entries].sort(newestFirst);
  return {
    medication: once(all.filter(isTaken)),
    conditions: once(all.filter((entry) => entry.kind.name === "condition" && holds(entry))),
    allergies: once(all.filter((entry) => entry.kind.name === "allergy" && holds(entry))),
  };
}

function isTaken({ kind, resource }: Entry): boolean {
  const end = textAt(resource, "effectivePeriod", "end");
  const over = end !== undefined && new Date(end).getTime() < Date.now();
  return ["medication", "prescription"].includes(kind.name) && textAt(resource, "status") === "active" && !over;
}

function holds({ resource }: Entry): boolean {
  const clinical = readClinicalStatus(resource);
  const verification = listAt(resource, "verificationStatus", "coding").map((coding) => textAt(coding, "code"));
  const wrong = verification.some((code) => code === "refuted" || code === "entered-in-error");
  return !wrong && (clinical === undefined || ["active", "recurrence", "relapse", "remission"].includes(clinical));
}

/** The latest of those with the same name: what was prescribed twice is still one medication. */
function once(entries: readonly Entry[]): Entry[] {
  const named = new Map<string, Entry>();
  for (const entry of entries) {
    const name = entry.kind.title(entry.resource) ?? entry.id;
    if (!named.has(name)) {
      named.set(name, entry);
    }
  }
  return [...named.values()];
}
