import { NAMES } from "../http/contract/names.js";
import { sealedEpoch } from "../keys/sealed-header.js";
import type { SessionApi } from "../login/session-api.js";
import type { TaskOptions } from "../task/task-options.js";
import { ownedPages } from "./owned-pages.js";

/** Whether a note on anything that a person has shared is sealed in an epoch: nobody seals notes anew when the account key is rotated. */
export async function areNotesIn(api: SessionApi, epoch: number, task: TaskOptions): Promise<boolean> {
  const notes = [
    ...(await ownedPages(api, "/api/shares/v1/shares", "shares", NAMES.share, task, sealedNote)),
    ...(await ownedPages(api, "/api/shares/v1/smart-links", "smartLinks", NAMES.smartLink, task, sealedNote)),
  ];
  return notes.some((note) => note.epoch === epoch);
}

interface SealedNote {
  readonly id: string;
  readonly epoch: number;
}

async function sealedNote(told: { id(name: "shareId"): string; text(name: "note"): string }): Promise<SealedNote> {
  return { id: told.id("shareId"), epoch: sealedEpoch(told.text("note")) };
}
