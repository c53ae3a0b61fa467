import type { CommitCache } from "../cache/commit-cache.js";
import { type Door, doorText } from "../cache/door.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";

/** What a sealed backup says it is. */
export const BACKUP_FORMAT = "sealwell-backup-1";

/**
 * A vault as it is stored: ciphertext, and what the password needs to open it. All of the history, nothing that can be read without the
 * password.
 *
 * @param n of the head
 */
export async function sealedBackup(door: Door, commits: CommitCache, n: number, task: TaskOptions): Promise<Blob> {
  const parts = [`{"format":"${BACKUP_FORMAT}","door":${doorText(door)},"commits":[`];
  let written = 0;
  for (let page = await commits.page(0); page.length > 0; page = await commits.page(written)) {
    reportProgress(task, "exporting", written, n);
    parts.push(written === 0 ? "" : ",\n", page.map((commit) => JSON.stringify(commit)).join(",\n"));
    written += page.length;
  }
  reportProgress(task, "exporting", written, n);
  return new Blob([...parts, "]}"], { type: "application/json" });
}
