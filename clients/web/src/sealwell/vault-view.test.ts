import type { HealthRecord, RecordDraft } from "@sealwell/client";
import { expect, it } from "vitest";
import { entryOf } from "./entry";
import { overlaid } from "./vault-view";

const record: HealthRecord = {
  id: "a",
  collection: "Condition",
  revision: 3,
  content: { resourceType: "Condition", code: { text: "Asthma" } },
  fields: {},
};
const entries = new Map([["a", entryOf(record, false)]]);
const draft: RecordDraft = {
  ...record,
  basedOn: 3,
  content: { resourceType: "Condition", code: { text: "Hay fever" } },
};

it("shows what is waiting as if it had been sent, and marks it", () => {
  const shown = overlaid(entries, [{ id: "a", basedOn: 3, draft }]).get("a");
  expect(shown?.waiting).toBe(true);
  expect(shown?.record.content).toBe(draft.content);
});

it("lets an edit of what is waiting be based on what the server has", () => {
  expect(overlaid(entries, [{ id: "a", basedOn: 3, draft }]).get("a")?.record.revision).toBe(3);
  expect(overlaid(entries, [{ id: "b", basedOn: 0, draft }]).get("b")?.record.revision).toBe(0);
});

it("hides what is to be deleted, and leaves the entries as they were", () => {
  expect(overlaid(entries, [{ id: "a", basedOn: 3, draft: undefined }]).size).toBe(0);
  expect(entries.size).toBe(1);
});
