import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  draft,
  edit,
  type HealthRecord,
  type OwnedShare,
  type Progress,
  type Session,
  SessionLockedError,
  ShareTooLargeError,
} from "../../src/index.js";
import { fetchTransport } from "../../src/http/transport.js";
import { textOf } from "../../src/json/exact-json.js";
import { Device, MAILED_CODE, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { refusal, visits } from "./visitor.js";

const PASSWORD = "told by telephone";
const LATER = new Date("2026-03-04T05:06:07.890Z");
const NO_MAILS = { opened: false, locked: false, expired: false };

let server: EvilServer;
let session: Session;
let note: HealthRecord;

beforeAll(async () => {
  server = await EvilServer.start();
  session = (await new Device(server.url).signsUp("anna@example.org")).session;
  const { id } = await session.records.put({ ...draft("Note", { dose: 1.5 }), exact: '{"dose":1.50}' });
  note = (await session.records.get(id))!;
});
afterAll(() => server?.stop());

async function seen(link: string): Promise<OwnedShare> {
  return session.shares.get(new URL(link).pathname.slice(3));
}

describe("a share", () => {
  test("opens with its password as often as its owner said, and tells its owner", async () => {
    const policy = { title: "Doses", label: "for Dr. Meier", maxOpens: 2, expiresAt: LATER, mails: NO_MAILS };
    const link = await session.shares.create([note], { ...policy, password: PASSWORD });
    expect(link.startsWith(`${server.url}/s/`)).toBe(true);

    const gate = await visits(link).ask();
    expect(gate).toMatchObject({ needsEmail: false, opensLeft: 2, expiresAt: LATER });
    expect(gate.password).toMatchObject({ remainingAttempts: 10, kdf: { alg: "pbkdf2-sha256", rounds: 600_000 } });
    expect(await refusal(visits(link).open())).toBe("share-proof-needed");
    expect(await refusal(visits(link).open("a guess"))).toBe("share-password-refused");

    const first = visits(link);
    const { title, items } = await first.open(PASSWORD);
    expect(title).toBe("Doses");
    expect(items).toEqual([{ collection: "Note", content: { dose: 1.5 }, exact: '{"dose":1.50}' }]);
    await first.open(PASSWORD); // is the same opening
    const last = visits(link);
    await last.open(PASSWORD);
    expect(await refusal(visits(link).open(PASSWORD))).toBe("not-found");
    expect((await last.open(PASSWORD)).items).toHaveLength(1); // by its receipt

    const share = await seen(link);
    expect(share).toMatchObject({
      state: "used-up",
      opens: 2,
      opensLeft: 0,
      wrongPasswords: 1,
      password: true,
      emails: null,
      endedAt: null,
      accesses: 3,
      version: 1,
      label: "for Dr. Meier",
      link,
      records: [{ id: note.id, revision: note.revision }],
      expiresAt: LATER,
      mails: NO_MAILS,
    });
    expect(await session.shares.list()).toEqual([share]);
    const log = await session.shares.accesses(share.id);
    expect(log.map(({ n, outcome }) => [n, outcome])).toEqual([
      [3, "opened"],
      [2, "opened"],
      [1, "wrong-password"],
    ]);
    const at = new Date("2026-01-02T03:04:05Z");
    expect(log[0]).toEqual({ n: 3, at, network: "203.0.113.0/24", browser: "Firefox", outcome: "opened" });
  });

  test("opens for an address that proves itself", async () => {
    const link = await session.shares.create([note], { title: "For Ben", emails: [" Ben@Example.org"] });
    const visit = visits(link);
    expect(await visit.ask()).toMatchObject({ needsEmail: true, password: null });
    expect(await refusal(visit.open())).toBe("share-proof-needed");
    await visit.sendCode("BEN@example.org");
    expect(await refusal(visit.prove("ben@example.org", "87654321"))).toBe("code-refused");
    await visit.prove("ben@example.org ", MAILED_CODE);
    expect((await visit.open()).title).toBe("For Ben");
  });

  test("gives what it was: later revisions are not shared", async () => {
    const before = await session.records.put(draft("Diary", { day: "one" }));
    const link = await session.shares.create([before], { title: "A day" });
    await session.records.put(edit(before, { day: "another" }));
    expect((await visits(link).open()).items).toEqual([{ collection: "Diary", content: { day: "one" } }]);
  });

  test("is changed by who has seen it as it is", async () => {
    const link = await session.shares.create([note], { title: "Once", maxOpens: 1 });
    await visits(link).open();
    const before = await seen(link);
    const after = await session.shares.change(before, { maxOpens: 3, expiresAt: LATER });
    expect(after).toMatchObject({ maxOpens: 3, opensLeft: 2, expiresAt: LATER, mails: before.mails, version: 2 });
    expect(await refusal(session.shares.change(before, { maxOpens: 9 }))).toBe("precondition-failed");
    const free = await session.shares.change(after, { maxOpens: null, mails: NO_MAILS });
    expect(free).toMatchObject({ maxOpens: null, opensLeft: null, expiresAt: LATER, mails: NO_MAILS });
    await session.shares.revoke(free.id);
    expect(await refusal(session.shares.change(free, { maxOpens: 9 }))).toBe("precondition-failed");
    expect(await refusal(session.shares.change(await seen(link), { maxOpens: 9 }))).toBe("share-ended");
  });

  test("is unlocked", async () => {
    const link = await session.shares.create([note], { title: "Guessed", password: PASSWORD });
    for (let i = 0; i < 10; i++) {
      expect(await refusal(visits(link).open(`guess ${i % 2}`))).toBe("share-password-refused");
    }
    expect(await refusal(visits(link).ask())).toBe("share-locked");
    const { id, state } = await seen(link);
    expect(state).toBe("locked");
    expect(await session.shares.unlock(id)).toMatchObject({ state: "live", wrongPasswords: 0, lockedAt: null });
    expect((await visits(link).open(PASSWORD)).title).toBe("Guessed");
  });

  test("is taken back", async () => {
    const link = await session.shares.create([note], { title: "Back" });
    const { id } = await seen(link);
    await session.shares.revoke(id);
    expect(await refusal(visits(link).open())).toBe("not-found");
    expect(await seen(link)).toMatchObject({ state: "revoked", password: null });
    expect(await refusal(session.shares.unlock(id))).toBe("share-ended");
  });
});

describe("an answer that gets lost", () => {
  /** Every first answer of a path does. */
  function losing(path: RegExp): typeof fetchTransport {
    let lost = false;
    return async (call) => {
      const answer = await fetchTransport(call);
      if (path.test(call.url) && !lost) {
        lost = true;
        throw new TypeError("the connection broke");
      }
      return answer;
    };
  }

  test("of an opening is the same opening when it is asked for again", async () => {
    const link = await session.shares.create([note], { title: "Once", maxOpens: 1 });
    expect((await visits(link, losing(/\/open$/)).open()).title).toBe("Once");
    expect(await seen(link)).toMatchObject({ opens: 1, accesses: 1 });
  });

  test("of a change is not another change", async () => {
    const device = new Device(server.url);
    const other = await device.logsIn("anna@example.org");
    const link = await other.shares.create([note], { title: "Lost" });
    device.loses(/\/policy$/);
    const changed = await other.shares.change(await seen(link), { maxOpens: 3 });
    expect(changed).toMatchObject({ maxOpens: 3, version: 2 });
  });
});

describe("many", () => {
  test("records are noted by their first 64, and all shared", async () => {
    const records = Array.from({ length: 70 }, (_, i) => ({ ...note, revision: i + 1 }));
    const link = await session.shares.create(records, { title: "Seventy" });
    expect((await visits(link).open()).items).toHaveLength(70);
    expect((await seen(link)).records).toHaveLength(64);
  });

  test("megabytes are cut and joined; more than eight are not sent", async () => {
    const large = { ...note, content: { text: "x".repeat(2_500_000) } };
    const link = await session.shares.create([large], { title: "Large" });
    expect((await visits(link).open()).items.map(textOf)).toEqual([JSON.stringify(large.content)]);
    await server.forgetRequests();
    const tooLarge = session.shares.create([large, large, large], { title: "Too large" });
    expect(await thrownBy(tooLarge)).toBeInstanceOf(ShareTooLargeError);
    expect(await server.requests()).toEqual([]);
  });

  test("visits and shares come page by page", async () => {
    const link = await session.shares.create([note], { title: "Often" });
    for (let i = 0; i < 201; i++) {
      await visits(link).open();
    }
    const told: Progress[] = [];
    const log = await session.shares.accesses((await seen(link)).id, { progress: (step) => told.push(step) });
    expect(log.map(({ n }) => n)).toEqual(Array.from({ length: 201 }, (_, i) => 201 - i));
    expect(told).toEqual([
      { stage: "opening", done: 200, all: 201 },
      { stage: "opening", done: 201, all: 201 },
    ]);
    const before = (await session.shares.list()).length;
    for (let i = before; i <= 200; i++) {
      await session.shares.create([], { title: "Another" });
    }
    expect(await session.shares.list()).toHaveLength(201);
  });
});

describe("a task", () => {
  test("tells its stages, and stops before anything is sent", async () => {
    const stages: string[] = [];
    const progress = ({ stage }: Progress): number => stages.push(stage);
    const link = await session.shares.create([note], { title: "Staged", password: PASSWORD }, { progress });
    await visits(link).open(PASSWORD, { progress });
    expect(stages).toEqual(["deriving-keys", "sealing", "pushing", "deriving-keys", "opening"]);

    const stop = new AbortController();
    const stopping = { signal: stop.signal, progress: ({ stage }: Progress) => stage === "opening" && stop.abort() };
    expect(await thrownBy(visits(link).open(PASSWORD, stopping))).toMatchObject({ name: "AbortError" });
    expect(await seen(link)).toMatchObject({ opens: 1 });
  });

  test("of a locked session fails", async () => {
    const other = await new Device(server.url).logsIn("anna@example.org");
    other.lock();
    expect(await thrownBy(other.shares.list())).toBeInstanceOf(SessionLockedError);
    expect(await thrownBy(other.shares.create([note], { title: "Locked" }))).toBeInstanceOf(SessionLockedError);
  });

  test("with what a note does not hold, or with no id, is the caller's mistake", async () => {
    const label = "x".repeat(121);
    expect(await thrownBy(session.shares.create([note], { title: "Label", label }))).toBeInstanceOf(TypeError);
    expect(await thrownBy(session.shares.get("../account"))).toBeInstanceOf(TypeError);
  });
});
