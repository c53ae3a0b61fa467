import { NAMES } from "../http/contract/names.js";
import { nextCursor } from "../http/next-cursor.js";
import type { Members } from "../json/members.js";
import type { SessionApi } from "../login/session-api.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";

/**
 * All pages of what a person has shared, newest first.
 *
 * @param root where the list is asked for
 * @param list the member that holds a page's entries
 * @param names the members of an entry
 */
export async function ownedPages<Name extends string, Owned extends { readonly id: string }>(
  api: SessionApi,
  root: string,
  list: "shares" | "smartLinks",
  names: readonly (Name | "shareId")[],
  task: TaskOptions,
  opened: (told: Members<Name | "shareId">) => Promise<Owned>,
): Promise<Owned[]> {
  const all = new Map<string, Owned>();
  let cursor: string | null = null;
  do {
    const path: string = `${root}?limit=200${cursor === null ? "" : `&cursor=${cursor}`}`;
    const answer = await api.call({ method: "GET", path, signal: task.signal });
    const page: Members<typeof list | "next"> = answer.require(200).members(...NAMES[list]);
    const before = all.size;
    for (const told of page.list(list, ...names)) {
      const owned = await opened(told);
      if (all.has(owned.id)) {
        throw told.wrong("shareId", "told twice");
      }
      all.set(owned.id, owned);
    }
    reportProgress(task, "opening", all.size, all.size);
    cursor = nextCursor(page, cursor);
    // Else the list could go on without end.
    if (cursor !== null && all.size === before) {
      throw page.wrong("next", "an empty page that leads to another");
    }
  } while (cursor !== null);
  return [...all.values()];
}
