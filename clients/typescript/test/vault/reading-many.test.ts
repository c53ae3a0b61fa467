import { afterAll, beforeAll, expect, test } from "vitest";
import { draft, edit, type HealthRecord, type Session } from "../../src/index.js";
import { Device, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

let server: EvilServer;
let session: Session;
let written: HealthRecord[];

beforeAll(async () => {
  server = await EvilServer.start();
  session = (await new Device(server.url).signsUp("anna@example.org")).session;
  const drafts = Array.from({ length: 25 }, (_, i) => draft(i % 2 === 0 ? "Note" : "Visit", { number: i }));
  written = await session.records.putAll(drafts);
  written.sort((one, other) => (one.id < other.id ? -1 : 1));
});
afterAll(() => server?.stop());

test("all records come page by page, in order of their ids, each once", async () => {
  const pages: HealthRecord[][] = [];
  for (
    let page = await session.records.all({ limit: 10 });
    page.length > 0;
    page = await session.records.all({ limit: 10, after: page.at(-1)?.id })
  ) {
    pages.push(page);
  }
  expect(pages.map((page) => page.length)).toEqual([10, 10, 5]);
  expect(pages.flat()).toEqual(written);
});

test("a page holds what was written since the one before, and nothing that was deleted", async () => {
  const before = await session.records.all();
  const [gone] = before;
  await session.records.delete(gone!);
  const added = await session.records.put(draft("Note", { text: "added" }));
  const now = await session.records.all();
  expect(now).not.toContainEqual(gone);
  expect(now).toContainEqual(added);
  // Ids are random: what was added may be the next one.
  const next = now.find(({ id }) => id > gone!.id);
  expect(await session.records.all({ limit: 1, after: gone!.id })).toEqual([next]);
  expect(await session.records.getAll([added.id, gone!.id, before[1]!.id])).toEqual([added, undefined, before[1]]);
  await session.records.delete(added);
});

test("what is opened ahead is what is there: the latest revision, and nothing deleted", async () => {
  const phone = await new Device(server.url).logsIn("anna@example.org");
  await phone.sync();
  const [changed, gone] = await session.records.putAll([draft("Note", { text: "as it was" }), draft("Note", {})]);
  const edited = await session.records.put(edit(changed!, { text: "as it is" }));
  await session.records.delete(gone!);
  await phone.sync({ openAhead: true });
  const wanted = [edited, undefined, ...written.slice(1)];
  const ids = [edited, gone!, ...written.slice(1)].map(({ id }) => id);
  expect(await phone.records.getAll(ids)).toEqual(wanted);
  expect(await phone.records.getAll(ids)).toEqual(wanted);

  const laptop = await new Device(server.url).logsIn("anna@example.org");
  await laptop.sync({ openAhead: true });
  expect(await laptop.records.getAll(ids)).toEqual(wanted);
});

test.each([0, -1, 1.5, Number.NaN])("a page of %d records is nobody's", async (limit) => {
  expect(await thrownBy(session.records.all({ limit }))).toBeInstanceOf(RangeError);
});
