import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import {
  draft,
  edit,
  IdbCacheStore,
  IdbPinStore,
  Sealwell,
  type Session,
  SessionLockedError,
  type VaultEvent,
} from "../../src/index.js";
import { MAILED_CODE, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

let server: EvilServer;
let people = 0;
let anna: string;
let left: Session;
let right: Session;

/** A tab has everything of its own but the origin's storage, channels and locks. */
async function tab(): Promise<Sealwell> {
  const [pins, cache] = [await IdbPinStore.open("tabs-pins"), await IdbCacheStore.open("tabs-cache")];
  return new Sealwell(server.url, { pins, cache, kdf: { alg: "pbkdf2-sha256", rounds: 600_000 } });
}

beforeAll(async () => {
  server = await EvilServer.start();
  return () => server.stop();
});

beforeEach(async () => {
  anna = `anna-${people++}@example.org`;
  const client = await tab();
  await client.startRegistration(anna);
  left = (await client.confirmRegistration(anna, MAILED_CODE, PASSWORD)).session;
  right = (await (await tab()).logIn(anna, PASSWORD)).session;
  await right.sync();
});

afterEach(() => {
  left.lock();
  right.lock();
});

test("what one tab pushes, the other shows and tells", async () => {
  const told: VaultEvent[] = [];
  right.subscribe((event) => told.push(event));
  const note = await left.records.put(draft("Note", { text: "one" }));
  await vi.waitFor(() => expect(told).toEqual([{ kind: "moved", head: left.head, ids: [note.id] }]));
  expect(await right.records.get(note.id)).toEqual(note);
});

test("both push at once, and neither loses", async () => {
  const puts = [left, right, left, right, left, right].map((tab, i) =>
    tab.records.put(draft("Note", { text: String(i) })),
  );
  const ids = (await Promise.all(puts)).map(({ id }) => id).sort();
  await Promise.all([left.sync(), right.sync()]);
  expect(await left.records.ids()).toEqual(ids);
  expect(await right.records.ids()).toEqual(ids);
  const commits = (await server.requests()).filter(
    ({ method, path }) => method === "POST" && path.endsWith("/commits"),
  );
  expect(commits.length).toBeGreaterThanOrEqual(6);
});

test("an edit that waits is pushed by one of them", async () => {
  const note = await left.records.put(draft("Note", { text: "one" }));
  await left.outbox.put(edit(note, { text: "two" }));
  expect(await right.outbox.pending()).toHaveLength(1);
  const pushed = await Promise.all([left.outbox.push(), right.outbox.push()]);
  expect(pushed.flat()).toEqual([note.id]);
});

test("when one has the device forget the account, the other is locked", async () => {
  const told: string[] = [];
  right.subscribe(({ kind }) => told.push(kind));
  await (await tab()).forgetDevice(anna);
  await vi.waitFor(() => expect(told).toEqual(["locked"]));
  expect(await thrownBy(right.records.list("Note"))).toBeInstanceOf(SessionLockedError);
});
