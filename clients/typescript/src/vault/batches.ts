import type { RecordDraft } from "./health-record.js";

const MOST_CHANGES = 500;
const MOST_BYTES = 6 << 20;

/** Cuts what is to be written into as many commits as it takes, in order. */
export function batches<T extends { readonly draft: RecordDraft | undefined }>(all: readonly T[]): T[][] {
  const cut: T[][] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const one of all) {
    const size = sizeOf(one.draft);
    if (batch.length === MOST_CHANGES || (batch.length > 0 && bytes + size > MOST_BYTES)) {
      cut.push(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(one);
    bytes += size;
  }
  return batch.length === 0 ? cut : [...cut, batch];
}

/** Sealed, a text grows by a third and its padding by up to an eighth. */
function sizeOf(draft: RecordDraft | undefined): number {
  return 2_048 + JSON.stringify(draft?.content ?? null).length * 1.5;
}
