import { reportProgress, type TaskOptions } from "../task/task-options.js";
import type { Records } from "../vault/records.js";
import { BUNDLE_START, entryOf, isResource } from "./bundle-text.js";

const RECORDS_A_STEP = 200;

/** A vault as a FHIR Bundle. */
export interface FhirExport {
  /** `application/fhir+json`: a Bundle of the type `collection`, with every digit of every decimal. */
  readonly bundle: Blob;
  /** How many resources it holds. */
  readonly resources: number;
  /** Records whose content is no FHIR resource: they are in a sealed backup, and not here. */
  readonly leftOut: readonly { readonly id: string; readonly collection: string }[];
}

/** Opens every record, and writes those that are resources. */
export async function exportBundle(records: Records, task: TaskOptions): Promise<FhirExport> {
  const ids = await records.ids();
  const entries: string[] = [];
  const leftOut: { id: string; collection: string }[] = [];
  for (let at = 0; at < ids.length; at += RECORDS_A_STEP) {
    reportProgress(task, "exporting", at, ids.length);
    const step = await records.getAll(ids.slice(at, at + RECORDS_A_STEP));
    for (const record of step.filter((one) => one !== undefined)) {
      if (isResource(record)) {
        entries.push(entryOf(record));
      } else {
        leftOut.push({ id: record.id, collection: record.collection });
      }
    }
  }
  reportProgress(task, "exporting", ids.length, ids.length);
  const json = [BUNDLE_START, entries.join(",\n"), "]}"];
  return { bundle: new Blob(json, { type: "application/fhir+json" }), resources: entries.length, leftOut };
}
