import { readShare, ShareError, type ShareFacts, type ShareFault } from "@sealwell/client/kit";

/** One sheet that has been read. */
export interface Sheet extends ShareFacts {
  readonly words: string;
}

/** Why a text is no further sheet. */
export type SheetFault = { readonly reason: ShareFault | "again"; readonly word?: number | undefined };

/** Reads a further sheet, beside those that are there. */
export function readSheet(text: string, others: readonly Sheet[]): Sheet | SheetFault {
  try {
    const sheet: Sheet = { ...readShare(text), words: text };
    if (others.some(({ kit, needed }) => kit !== sheet.kit || needed !== sheet.needed)) {
      return { reason: "other-kit" };
    }
    return others.some(({ number }) => number === sheet.number) ? { reason: "again" } : sheet;
  } catch (error) {
    if (error instanceof ShareError) {
      return { reason: error.reason, word: error.word };
    }
    throw error;
  }
}

/** How many sheets are still to be read; undefined before the first, which says so. */
export function missing(sheets: readonly Sheet[]): number | undefined {
  const [first] = sheets;
  return first && Math.max(0, first.needed - sheets.length);
}

export function isSheet(read: Sheet | SheetFault): read is Sheet {
  return "kit" in read;
}
