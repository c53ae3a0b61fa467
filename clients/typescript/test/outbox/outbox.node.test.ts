import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  ConflictError,
  draft,
  edit,
  type HealthRecord,
  mineOverTheirs,
  type Session,
  UnreachableError,
} from "../../src/index.js";
import { Device, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

let server: EvilServer;
let people = 0;
let anna: string;
let device: Device;
let session: Session;
let first: HealthRecord;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  anna = `anna-${people++}@example.org`;
  device = new Device(server.url);
  session = (await device.signsUp(anna)).session;
  first = await session.records.put(draft("Note", { text: "one" }));
});

/** The page was closed and opened again, without the server. */
async function reopenedOffline(): Promise<Session> {
  device.offline = true;
  return device.unlocks(anna);
}

describe("an edit made without the server", () => {
  test("waits, survives the page, and is pushed when the server is back", async () => {
    const offline = await reopenedOffline();
    const waiting = await offline.outbox.put(edit(first, { text: "on a train" }));
    const fresh = await offline.outbox.put(draft("Note", { text: "new" }));
    expect(await thrownBy(offline.outbox.push())).toBeInstanceOf(UnreachableError);

    const later = await reopenedOffline();
    expect(await later.outbox.pending()).toEqual(expect.arrayContaining([waiting, fresh]));
    device.offline = false;
    expect((await later.outbox.push()).sort()).toEqual([waiting.id, fresh.id].sort());
    expect(await later.outbox.pending()).toEqual([]);
    const elsewhere = await new Device(server.url).logsIn(anna);
    expect(await elsewhere.records.get(first.id)).toMatchObject({ revision: 2, content: { text: "on a train" } });
    expect(await elsewhere.records.get(fresh.id)).toMatchObject({ revision: 1, content: { text: "new" } });
  });

  test("deletes", async () => {
    const offline = await reopenedOffline();
    await offline.outbox.delete(first);
    expect(await offline.outbox.pending()).toEqual([{ id: first.id, basedOn: 1, draft: undefined }]);
    device.offline = false;
    await offline.outbox.push();
    expect(await offline.records.fetch(first.id)).toBeUndefined();
  });

  test("takes the place of an earlier one of the same record", async () => {
    const offline = await reopenedOffline();
    await offline.outbox.put(edit(first, { text: "once" }));
    await offline.outbox.put(edit(first, { text: "twice" }));
    device.offline = false;
    await offline.outbox.push();
    expect(await offline.records.get(first.id)).toMatchObject({ revision: 2, content: { text: "twice" } });
  });

  test("can be given up", async () => {
    const { id } = await session.outbox.put(edit(first, { text: "no" }));
    await session.outbox.drop(id);
    expect(await session.outbox.push()).toEqual([]);
    expect(await session.records.get(first.id)).toEqual(first);
  });

  test("is there once, also when every answer to it was lost", async () => {
    await session.outbox.put(draft("Note", { text: "new" }));
    device.answersToLose = 2;
    expect(await thrownBy(session.outbox.push())).toBeInstanceOf(UnreachableError);
    const later = await device.logsIn(anna);
    expect(await later.outbox.push()).toHaveLength(1);
    expect(await later.records.list("Note")).toHaveLength(2);
    expect(await later.outbox.pending()).toEqual([]);
  });

  test("waits where nobody can read it", async () => {
    await session.outbox.put(edit(first, { text: "on a train" }));
    const kept = JSON.stringify(await device.cache.range("edit1-", "", 10));
    expect(kept).not.toContain("train");
    expect(kept).not.toContain("put");
  });
});

describe("an edit that another device came before with", () => {
  let offline: Session;
  let theirs: HealthRecord;

  beforeEach(async () => {
    offline = await reopenedOffline();
    const elsewhere = await new Device(server.url).logsIn(anna);
    theirs = await elsewhere.records.put(edit(first, { text: "theirs" }));
    await offline.outbox.put(edit(first, { text: "mine" }));
  });

  test("is shown with both versions, and everything else is pushed", async () => {
    const { id } = await offline.outbox.put(draft("Note", { text: "new" }));
    device.offline = false;
    const conflict = await thrownBy(offline.outbox.push());
    expect(conflict).toBeInstanceOf(ConflictError);
    expect((conflict as ConflictError).conflicts).toMatchObject([
      { id: first.id, theirRevision: 2, mine: { content: { text: "mine" } }, theirs },
    ]);
    expect((await offline.outbox.pending()).map((edit) => edit.id)).toEqual([first.id]);
    expect(await offline.records.get(id)).toMatchObject({ content: { text: "new" } });
  });

  test("is decided by the application, and pushed then", async () => {
    device.offline = false;
    const { conflicts } = (await thrownBy(offline.outbox.push())) as ConflictError;
    await offline.outbox.put(mineOverTheirs(conflicts[0]!)!);
    await offline.outbox.push();
    expect(await offline.records.get(first.id)).toMatchObject({ revision: 3, content: { text: "mine" } });
  });

  test("is given up for theirs", async () => {
    device.offline = false;
    await thrownBy(offline.outbox.push());
    await offline.outbox.drop(first.id);
    expect(await offline.outbox.push()).toEqual([]);
    expect(await offline.records.get(first.id)).toEqual(theirs);
  });
});

describe("a waiting edit that somebody changed", () => {
  test("is named, and nothing of it is pushed", async () => {
    await session.outbox.put(edit(first, { text: "mine" }));
    const [[key, text] = ["", ""]] = await device.cache.range("edit1-", "", 1);
    await device.cache.write([[key, text.slice(0, -4) + "AAAA"]]);
    expect(await thrownBy(session.outbox.pending())).toMatchObject({ name: "CacheError", reason: "damaged" });
    expect(await thrownBy(session.outbox.push())).toMatchObject({ name: "CacheError", reason: "damaged" });
    expect(await session.records.fetch(first.id)).toEqual(first);
  });

  test("is named when it was put under another record", async () => {
    const other = await session.records.put(draft("Note", { text: "other" }));
    await session.outbox.delete(first);
    const [[key, text] = ["", ""]] = await device.cache.range("edit1-", "", 1);
    await device.cache.write([[key.replace(first.id, other.id), text]]);
    expect(await thrownBy(session.outbox.push())).toMatchObject({ name: "CacheError", reason: "damaged" });
  });
});

test("what happens to the outbox is told", async () => {
  const told: string[] = [];
  const stop = session.subscribe(({ kind }) => told.push(kind));
  await session.outbox.put(draft("Note", { text: "new" }));
  await session.outbox.push();
  stop();
  await session.records.put(draft("Note", { text: "newer" }));
  expect(told).toEqual(["outbox", "moved", "outbox"]);
});
