import type { HealthRecord, Session } from "@sealwell/client";
import type { Remote } from "@sealwell/client/remote";
import { expect, it } from "vitest";
import { Shelf } from "./shelf";

/** A session of records that notes which were asked for. */
function sessionOf(records: Map<string, HealthRecord>): { session: Remote<Session>; asked: string[] } {
  const asked: string[] = [];
  const session = {
    records: {
      ids: () => Promise.resolve([...records.keys()]),
      getAll: (ids: readonly string[]) => {
        asked.push(...ids);
        return Promise.resolve(ids.map((id) => records.get(id)));
      },
    },
  };
  return { session: session as unknown as Remote<Session>, asked };
}

function recordOf(id: string): HealthRecord {
  return { id, collection: "Condition", revision: 1, content: { resourceType: "Condition" }, fields: {} };
}

it("reads each record of a first sync once, though the sync tells of all of them", async () => {
  const { session, asked } = sessionOf(new Map(["a", "b"].map((id) => [id, recordOf(id)])));
  const shelf = new Shelf(session);
  await shelf.load(["a", "b"]);
  expect(asked).toEqual([]);
  await shelf.loadAll();
  expect(asked).toEqual(["a", "b"]);
  expect([...shelf.current().entries.keys()]).toEqual(["a", "b"]);
});

it("shows what changes while everything is read, and afterwards", async () => {
  const records = new Map([["a", recordOf("a")]]);
  const { session } = sessionOf(records);
  const shelf = new Shelf(session);
  const all = shelf.loadAll();
  records.set("a", { ...recordOf("a"), revision: 2 });
  records.set("b", recordOf("b"));
  await Promise.all([all, shelf.load(["a", "b"])]);
  expect(shelf.current().entries.get("a")?.record.revision).toBe(2);
  records.delete("b");
  await shelf.load(["b"]);
  expect([...shelf.current().entries.keys()]).toEqual(["a"]);
});
