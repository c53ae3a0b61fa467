import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  CacheError,
  draft,
  edit,
  type Entry,
  type HealthRecord,
  IdbCacheStore,
  MemoryCacheStore,
  type Session,
} from "../../src/index.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
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
  device = new Device(server.url, await IdbCacheStore.open(`cache-test-${people}`));
  session = (await device.signsUp(anna)).session;
  first = await session.records.put(draft("Note", { text: "one" }));
  await session.records.put(draft("Note", { text: "two" }));
  first = await session.records.put(edit(first, { text: "one, later" }));
});

async function entries(prefix = ""): Promise<Entry[]> {
  return device.cache.range(prefix, "", 1_000);
}

async function pathsAsked(): Promise<string[]> {
  return (await server.requests()).map(({ method, path }) => `${method} ${path}`);
}

describe("a device that synced", () => {
  test("opens without the server what it has seen", async () => {
    device.offline = true;
    const opened = await device.unlocks(anna);
    expect(opened.offline).toBe(true);
    expect(await opened.records.get(first.id)).toEqual(first);
    expect(await opened.records.list("Note")).toHaveLength(2);
    expect(opened.head).toEqual(session.head);
  });

  test("opens what it has seen without asking the server, which it logs in to when it needs it", async () => {
    session.lock();
    const elsewhere = await new Device(server.url).logsIn(anna);
    const third = await elsewhere.records.put(draft("Note", { text: "three" }));
    await server.forgetRequests();

    const opened = await device.unlocks(anna);
    expect(await opened.loadKept()).toBe(true);
    expect(await opened.records.get(first.id)).toEqual(first);
    expect(await opened.records.get(third.id)).toBeUndefined();
    expect(await pathsAsked()).toEqual([]);

    await opened.sync();
    expect(opened.offline).toBe(false);
    expect(await opened.records.get(third.id)).toEqual(third);
  });

  test("takes the server's word for a password that does not open what it kept", async () => {
    expect(await thrownBy(device.unlocks(anna, "wrong"))).toMatchObject({ type: "credentials-refused" });
    const elsewhere = await new Device(server.url).logsIn(anna);
    await elsewhere.account.changePassword(PASSWORD, "another one", false);
    const opened = await device.unlocks(anna, "another one");
    expect(opened.offline).toBe(false);
    expect(await opened.records.get(first.id)).toEqual(first);
  });

  test("reads on when the server is gone after a login", async () => {
    const again = await device.logsIn(anna);
    device.offline = true;
    expect(await again.records.get(first.id)).toEqual(first);
  });

  test("pulls only what is new", async () => {
    session.lock();
    const elsewhere = await new Device(server.url).logsIn(anna);
    const third = await elsewhere.records.put(draft("Note", { text: "three" }));
    const again = await device.logsIn(anna);
    await server.forgetRequests();
    expect((await again.sync()).n).toBe(4);
    const asked = (await server.requests()).filter(({ path }) => path.endsWith("/commits"));
    expect(asked).toHaveLength(1);
    expect(JSON.stringify(asked)).toContain('"after":"3"');
    expect(await again.records.get(third.id)).toEqual(third);
  });

  test("logs in by itself when the server is back", async () => {
    device.offline = true;
    const opened = await device.unlocks(anna);
    await opened.records.list("Note");
    device.offline = false;
    const third = await opened.records.put(draft("Note", { text: "three" }));
    expect(opened.offline).toBe(false);
    expect(await opened.records.fetch(third.id)).toEqual(third);
  });

  test("does not guess the new password after a change elsewhere", async () => {
    device.offline = true;
    const opened = await device.unlocks(anna);
    const elsewhere = await new Device(server.url).logsIn(anna);
    await elsewhere.account.changePassword(PASSWORD, "another one", false);
    device.offline = false;
    expect(await thrownBy(opened.sync())).toMatchObject({ name: "RefusedError", type: "credentials-refused" });
  });

  test("keeps nothing that can be read", async () => {
    const kept = JSON.stringify(await entries());
    for (const secret of ["one", "Note", PASSWORD, anna, "accessToken", "refreshToken"]) {
      expect(kept).not.toContain(secret);
    }
  });
});

describe("without the server", () => {
  beforeEach(() => {
    device.offline = true;
  });

  test("a wrong password opens nothing", async () => {
    expect(await thrownBy(device.unlocks(anna, "wrong"))).toMatchObject({ name: "CacheError", reason: "refused" });
  });

  test("an address that never logged in here opens nothing", async () => {
    expect(await thrownBy(device.unlocks("ben@example.org"))).toMatchObject({ name: "CacheError", reason: "missing" });
  });

  test("the password of today opens it after it was changed here", async () => {
    device.offline = false;
    await session.account.changePassword(PASSWORD, "another one", false);
    device.offline = true;
    expect(await (await device.unlocks(anna, "another one")).records.get(first.id)).toEqual(first);
    expect(await thrownBy(device.unlocks(anna))).toMatchObject({ reason: "refused" });
  });

  test("the address of today opens it after it was changed here", async () => {
    device.offline = false;
    await session.account.changeEmail(PASSWORD, `new-${anna}`);
    await session.account.confirmEmail("12345678");
    device.offline = true;
    expect(await (await device.unlocks(`new-${anna}`)).records.get(first.id)).toEqual(first);
    expect(await thrownBy(device.unlocks(anna))).toMatchObject({ reason: "missing" });
  });

  test("a copy that lost its end is not shown as the newest", async () => {
    const [last] = (await entries("commit1-")).slice(-1);
    await device.cache.remove(last![0]);
    const opened = await device.unlocks(anna);
    expect(await opened.loadKept()).toBe(false);
    expect(await thrownBy(opened.records.list("Note"))).toMatchObject({ name: "CacheError", reason: "behind" });
  });
});

describe("a copy that somebody changed", () => {
  /** Puts other texts in place, and asks for everything. */
  async function whatComesOf(changed: (texts: Entry[]) => Entry[]): Promise<unknown> {
    const before = await entries();
    await device.cache.remove("");
    await device.cache.write(changed(before.map((entry) => entry)));
    device.offline = true;
    const thrown = await thrownBy(device.unlocks(anna).then((opened) => opened.records.list("Note")));
    device.offline = false;
    await device.cache.remove("");
    await device.cache.write(before);
    return thrown;
  }

  const DAMAGE: readonly (readonly [name: string, (text: string) => string])[] = [
    ["no JSON", (text) => text.slice(1)],
    ["empty", () => ""],
    ["a member too many", (text) => text.replace("{", '{"more":1,')],
    ["a flipped character in the middle", (text) => flipped(text, Math.floor(text.length / 2))],
    ["a flipped character near the end", (text) => flipped(text, text.length - 40)],
    ["a member's name", (text) => text.replace('"changes"', '"chances"').replace('"salt"', '"malt"')],
  ];

  /** Which sessions a device began is no copy of anything: nothing is opened with it. */
  const isNote = ([key]: Entry): boolean => key.startsWith("session");

  test.each(DAMAGE)("is never used: %s", async (_name, damage) => {
    for (const [key] of (await entries()).filter((entry) => !isNote(entry))) {
      const thrown = await whatComesOf((texts) =>
        texts.map(([name, text]) => [name, name === key ? damage(text) : text]),
      );
      expect(thrown, key).toBeInstanceOf(CacheError);
      expect(["damaged", "refused"]).toContain((thrown as CacheError).reason);
    }
  });

  test.each(DAMAGE)("is not missed where it is but a note of sessions: %s", async (_name, damage) => {
    const notes = (await entries()).filter(isNote);
    expect(notes).not.toEqual([]);

    const thrown = await whatComesOf((texts) =>
      texts.map((entry) => (isNote(entry) ? [entry[0], damage(entry[1])] : entry)),
    );

    expect(thrown).toBeUndefined();
  });

  test("is never used: commits in another order", async () => {
    const reversed = (texts: Entry[]): Entry[] => {
      const commits = texts.filter(([key]) => key.startsWith("commit1-"));
      const others = texts.filter(([key]) => !key.startsWith("commit1-"));
      return [...others, ...commits.map(([key], i): Entry => [key, commits.at(-1 - i)![1]])];
    };
    expect(await whatComesOf(reversed)).toMatchObject({ name: "CacheError", reason: "damaged" });
  });

  test("is never used: another account's", async () => {
    const others = new Device(server.url);
    const ben = `ben-${people}@example.org`;
    await (await others.signsUp(ben)).session.records.put(draft("Note", { text: "ben's" }));
    const bens = await others.cache.range("", "", 100);
    for (const kind of ["door1-", "commit1-"]) {
      const swapped = (texts: Entry[]): Entry[] => {
        const foreign = bens.filter(([key]) => key.startsWith(kind));
        return texts.map(([key, text], i) =>
          key.startsWith(kind) ? [key, foreign[i % foreign.length]![1]] : [key, text],
        );
      };
      expect(await whatComesOf(swapped)).toMatchObject({ name: "CacheError", reason: "damaged" });
    }
  });

  test("is named while the server can be reached, too, and can be fetched anew", async () => {
    const [second] = (await entries("commit1-")).slice(1);
    await device.cache.write([[second![0], second![1].replace('"put"', '"rekey"')]]);
    const again = await device.logsIn(anna);
    expect(await thrownBy(again.sync())).toMatchObject({ name: "CacheError", reason: "damaged" });
    expect((await again.rebuildCache()).n).toBe(3);
    expect(await again.records.get(first.id)).toEqual(first);
    device.offline = true;
    expect(await (await device.unlocks(anna)).records.get(first.id)).toEqual(first);
  });

  function flipped(text: string, at: number): string {
    return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  }
});

describe("a full disk", () => {
  test("stops neither login nor sync, and is told", async () => {
    class FullStore extends MemoryCacheStore {
      override async write(): Promise<void> {
        throw new DOMException("full", "QuotaExceededError");
      }
    }
    const full = await new Device(server.url, new FullStore()).logsIn(anna);
    expect(full.keepsAll).toBe(true);
    expect((await full.sync()).n).toBe(3);
    expect(full.keepsAll).toBe(false);
    expect(await full.records.get(first.id)).toEqual(first);
  });
});

describe("nothing is left behind", () => {
  test("when the account is deleted", async () => {
    await session.outbox.put(draft("Note", { text: "waits" }));
    await session.account.delete();
    expect(await entries()).toEqual([]);
  });

  test("when the person has this device forget the account", async () => {
    await session.outbox.put(draft("Note", { text: "waits" }));
    await device.start().forgetDevice(anna);
    expect(await entries()).toEqual([]);
    device.offline = true;
    expect(await thrownBy(device.unlocks(anna))).toMatchObject({ reason: "missing" });
  });

  test("of another account, everything is kept", async () => {
    const bens = new Device(server.url, device.cache);
    const ben = `ben-${people}@example.org`;
    await (await bens.signsUp(ben)).session.records.put(draft("Note", { text: "ben's" }));
    await device.start().forgetDevice(anna);
    bens.offline = true;
    expect(await (await bens.unlocks(ben)).records.list("Note")).toHaveLength(1);
  });
});

test("nothing was asked of the server that is not its own", async () => {
  expect((await pathsAsked()).filter((asked) => !/^(GET|PUT|POST|DELETE) \/api\//.test(asked))).toEqual([]);
});
