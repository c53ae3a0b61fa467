import { CacheError } from "../cache/cache-error.js";
import type { CommitCache } from "../cache/commit-cache.js";
import { ServerLiedError } from "../problem/errors.js";
import { reportProgress, type TaskOptions } from "../task/task-options.js";
import { readCommit } from "./commit.js";
import type { Verification } from "./verification.js";

/**
 * Takes in the commits that this device kept, and checks them as if the server had just shown them. What was good before the damage stays.
 *
 * @param expected how many there should be, for the progress
 * @throws CacheError `damaged`
 */
export async function readCache(
  cache: CommitCache,
  verification: Verification,
  expected: number,
  task: TaskOptions,
): Promise<void> {
  const { state } = verification;
  try {
    for (;;) {
      const commits = (await cache.page(state.n)).map(readCommit);
      if (commits.length === 0) {
        return;
      }
      for (const commit of commits) {
        await verification.take(commit, commits);
      }
      reportProgress(task, "reading-cache", state.n, Math.max(expected, state.n));
    }
  } catch (error) {
    throw error instanceof ServerLiedError ? new CacheError("damaged", { cause: error }) : error;
  }
}
