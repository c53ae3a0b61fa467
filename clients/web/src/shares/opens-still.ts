import type { OwnedShare } from "@sealwell/client";

/** Whether somebody may open it yet. For minutes after its last opening a share has not ended, and could be given more; but it opens no more. */
export function opensStill({ state }: OwnedShare): boolean {
  return state === "live" || state === "locked";
}
