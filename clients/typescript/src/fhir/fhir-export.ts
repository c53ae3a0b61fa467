import { decodeBase64Url } from "../crypto/base64url.js";
import { textOf } from "../json/exact-json.js";
import { isObject } from "../json/members.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import type { HealthRecord } from "../vault/health-record.js";
import { SOURCE } from "../vault/index-field.js";
import type { Records } from "../vault/records.js";

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
  const json = ['{"resourceType":"Bundle","type":"collection","entry":[', entries.join(",\n"), "]}"];
  return { bundle: new Blob(json, { type: "application/fhir+json" }), resources: entries.length, leftOut };
}

function isResource({ content }: HealthRecord): boolean {
  return isObject(content) && typeof content["resourceType"] === "string";
}

/** An import of what is exported finds the same sources, and changes nothing. */
function entryOf(record: HealthRecord): string {
  const source = record.fields[SOURCE.name]?.[0] ?? urn(record.id);
  const fullUrl = source.includes(":") ? `"fullUrl":${JSON.stringify(source)},` : "";
  return `{${fullUrl}"resource":${textOf(record)}}`;
}

/** A record's id has as many bytes as a UUID. */
function urn(id: string): string {
  const hex = Array.from(decodeBase64Url(id, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
