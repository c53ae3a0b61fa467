import type { ActivityPage } from "@sealwell/client";
import { useEffect, useState } from "react";
import { useTask } from "../sealwell/use-task";
import { useVault } from "../sealwell/use-vault";
import type { Work } from "../sealwell/use-work";

/** The activity as far as it has been read: each page goes on where the one before it ended. */
export interface Pages {
  readonly pages: readonly ActivityPage[];
  readonly first: Work;
  readonly next: Work;
}

export function usePages(): Pages {
  const { activity } = useVault().session;
  const [pages, setPages] = useState<readonly ActivityPage[]>([]);
  const first = useTask(async (task) => setPages([await activity.latest(task)]));
  const next = useTask(async (task) => {
    const last = pages.at(-1);
    if (last !== undefined) {
      const older = await activity.older(last, task);
      setPages([...pages, older]);
    }
  });
  const { run } = first;
  useEffect(() => {
    void run();
  }, [run]);
  return { pages, first, next };
}
