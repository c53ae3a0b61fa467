import type { ServerLiedError } from "@sealwell/client";

/** What can be sent to whoever looks into it. It holds no records, no keys and no address of the person. */
export function reportOf(lie: ServerLiedError, at: Date, server: string, userAgent: string): Blob {
  const report = {
    what: "sealwell-lie-report",
    version: 1,
    at: at.toISOString(),
    server,
    lie: lie.lie,
    detail: lie.detail,
    userAgent,
  };
  return new Blob([`${JSON.stringify(report, undefined, 2)}\n`], { type: "application/json" });
}
