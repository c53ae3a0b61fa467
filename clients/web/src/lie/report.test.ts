import { ServerLiedError } from "@sealwell/client";
import { expect, it } from "vitest";
import { reportOf } from "./report";

it("says what was seen, and nothing about whom", async () => {
  const lie = new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
  const report = reportOf(lie, new Date("2026-01-02T03:04:05Z"), "https://sealwell.example", "A browser");
  expect(JSON.parse(await report.text())).toEqual({
    what: "sealwell-lie-report",
    version: 1,
    at: "2026-01-02T03:04:05.000Z",
    server: "https://sealwell.example",
    lie: "ROLLBACK",
    detail: "the head is behind what this device has seen",
    userAgent: "A browser",
  });
});
