import { digitsOf, textOf } from "../json/exact-json.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { draft, type HealthRecord, indexed, type RecordDraft } from "../vault/health-record.js";
import { SOURCE } from "../vault/index-field.js";
import type { Records } from "../vault/records.js";
import { entriesOf } from "./bundle.js";
import { type BundleEntry, readEntry } from "./bundle-entry.js";
import { CODE, indexResource } from "./fhir-fields.js";
import type { ImportReport, Skipped, SkipReason } from "./import-report.js";

const BATCH_RECORDS = 200;
const BATCH_CHARACTERS = 3 << 20;
const LARGEST_RESOURCE = 700_000;
const MOST_CODES = 60;

/** One import of one Bundle. A resource is recognised by its source: its `fullUrl`, or its type and id. */
export class FhirImport {
  private readonly sources = new Set<string>();
  private readonly skipped: Skipped[] = [];
  private batch: RecordDraft[] = [];
  private batchCharacters = 0;
  private created = 0;
  private updated = 0;
  private unchanged = 0;

  constructor(
    private readonly records: Records,
    private readonly task: TaskOptions,
  ) {}

  /**
   * Imports.
   *
   * @param bundle JSON of a FHIR R4 Bundle
   * @throws NotABundleError
   */
  async run(bundle: Blob | string): Promise<ImportReport> {
    this.task.signal?.throwIfAborted();
    const entries = entriesOf(typeof bundle === "string" ? bundle : await bundle.text());
    for (const [place, tree] of entries.entries()) {
      await this.take(place, readEntry(tree));
      if (this.batch.length >= BATCH_RECORDS || this.batchCharacters >= BATCH_CHARACTERS) {
        await this.write(place + 1, entries.length);
      }
    }
    await this.write(entries.length, entries.length);
    const { created, updated, unchanged, skipped } = this;
    return { created, updated, unchanged, skipped };
  }

  private async take(place: number, entry: ReturnType<typeof readEntry>): Promise<void> {
    if ("skip" in entry) {
      this.skip(place, entry.source, entry.skip);
    } else if (this.sources.has(entry.source)) {
      this.skip(place, entry.source, "duplicate");
    } else {
      this.sources.add(entry.source);
      await this.takeResource(place, entry);
    }
  }

  private async takeResource(place: number, entry: BundleEntry): Promise<void> {
    const fresh = draftOf(entry);
    const size = textOf(entry.resource).length;
    if (size > LARGEST_RESOURCE || (fresh.fields[CODE.name] ?? []).length > MOST_CODES) {
      this.skip(place, entry.source, "too-large");
      return;
    }
    const [known] = (await this.records.find(SOURCE, entry.source)).filter(
      ({ collection }) => collection === fresh.collection,
    );
    if (known !== undefined && sameContent(known, fresh)) {
      this.unchanged++;
      return;
    }
    if (known === undefined) {
      this.created++;
    } else {
      this.updated++;
    }
    this.batch.push(known === undefined ? fresh : { ...fresh, id: known.id, basedOn: known.revision });
    this.batchCharacters += size;
  }

  private skip(entry: number, source: string, reason: SkipReason): void {
    this.skipped.push({ entry, source, reason });
  }

  private async write(read: number, all: number): Promise<void> {
    if (this.batch.length > 0) {
      await this.records.putAll(this.batch, { signal: this.task.signal });
      this.batch = [];
      this.batchCharacters = 0;
    }
    reportProgress(this.task, "importing", read, all);
  }
}

function draftOf({ source, resourceType, resource }: BundleEntry): RecordDraft {
  const { content } = resource;
  const found = indexed(indexResource(draft(resourceType, content), content), SOURCE, source);
  return { ...found, ...digitsOf(resource) };
}

/** As text, so that 1.0 and 1.00 differ. */
function sameContent(known: HealthRecord, fresh: RecordDraft): boolean {
  return textOf(known) === textOf(fresh) && sameFields(known, fresh);
}

function sameFields({ fields: one }: HealthRecord, { fields: other }: RecordDraft): boolean {
  const names = Object.keys(one);
  const sameNames = names.length === Object.keys(other).length;
  return sameNames && names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}
