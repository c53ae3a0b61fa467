import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { generatePrivateJwk } from "../../src/crypto/key-pair.js";
import {
  CapsuleFileError,
  ConflictError,
  draft,
  edit,
  mineOverTheirs,
  type Progress,
  RefusedError,
  type Session,
  SessionLockedError,
  ShareLinkError,
  type VaultEvent,
} from "../../src/index.js";
import { connectWorker, type Remote, type SealwellWorker, WorkerFailedError } from "../../src/remote/page.js";
import { EvilServer } from "../evil/evil-server.js";

const ANNA = "anna@example.org";
const PASSWORD = "correct horse battery";
const CODE = "12345678";

let server: EvilServer;
let client: SealwellWorker;
let session: Remote<Session>;
const registering: Progress[] = [];

async function startWorker(): Promise<SealwellWorker> {
  const worker = new Worker(new URL("./client.worker.ts", import.meta.url), { type: "module" });
  return connectWorker(worker, server.url, { kdf: { alg: "pbkdf2-sha256", rounds: 600_000 } });
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

beforeAll(async () => {
  server = await EvilServer.start();
  client = await startWorker();
  await client.sealwell.startRegistration(ANNA);
  const progress = (step: Progress): number => registering.push(step);
  const registered = await client.sealwell.confirmRegistration(ANNA, CODE, PASSWORD, { progress });
  expect(await registered.phrase.words()).toHaveLength(24);
  session = registered.session;
});

afterAll(async () => {
  client?.terminate();
  await server?.stop();
});

describe("a client in a worker", () => {
  test("tells its stages to the page", () => {
    expect(registering.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(["deriving-keys", "proving", "opening-keys"]),
    );
  });

  test("gives values, records and live objects", async () => {
    const note = await session.records.put(draft("Note", { text: "one" }));
    expect(await session.records.get(note.id)).toEqual(note);
    expect((await session.head).n).toBeGreaterThan(0);
    expect(await session.accountId).toMatch(/^[\w-]{22}$/);
  });

  test("gives what happened, and takes a page back for the one before it", async () => {
    const page = await session.activity.latest();
    expect(page.entries.at(-1)).toMatchObject({ number: 1, kind: "account-registered" });
    expect((await session.activity.older(page)).entries).toEqual([]);
    const seen = await session.mailPreferences.get();
    expect(await session.mailPreferences.change({ ...seen, shareLocked: false })).toMatchObject({ version: 1 });
  });

  test("makes a new account key, and tells how far the records are", async () => {
    await session.records.put(draft("Note", { text: "of the old key" }));
    const steps: Progress[] = [];
    await session.account.rotateKeys(PASSWORD, { progress: (step) => steps.push(step) });
    expect(steps.at(-1)).toMatchObject({ stage: "rewrapping" });
    expect(await session.account.rewrapRecords()).toBe(0);
    const stopped = { signal: AbortSignal.abort() };
    expect(await thrownBy(session.account.rotateKeys(PASSWORD, stopped))).toMatchObject({ name: "AbortError" });
    expect((await session.account.details()).epoch).toBe(2);
  });

  test("answers in the order in which it is ready, not in which it was asked", async () => {
    const heads = await Promise.all([session.sync(), session.head, session.sync()]);
    expect(new Set(heads.map((head) => head.n)).size).toBe(1);
  });
});

describe("a subscription", () => {
  test("tells the page what happens in the worker, until it ends", async () => {
    const told: VaultEvent[] = [];
    const end = await session.subscribe((event) => told.push(event));
    const note = await session.records.put(draft("Note", { text: "one" }));
    await vi.waitFor(() => expect(told).toEqual([expect.objectContaining({ kind: "moved", ids: [note.id] })]));
    await end();
    await session.records.delete(note);
    await session.sync();
    expect(told).toHaveLength(1);
  });
});

describe("an error of the worker", () => {
  test("keeps its class and its fields: a refusal", async () => {
    const error = await thrownBy(client.sealwell.logIn(ANNA, "wrong"));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ name: "RefusedError", type: "credentials-refused", status: 401, errors: [] });
  });

  test("keeps its class and its fields: a conflict", async () => {
    const note = await session.records.put(draft("Note", { text: "one" }));
    await session.records.put(edit(note, { text: "theirs" }));
    const error = await thrownBy(session.records.put(edit(note, { text: "mine" })));
    expect(error).toBeInstanceOf(ConflictError);
    const [conflict] = (error as ConflictError).conflicts;
    expect(conflict?.theirs?.content).toEqual({ text: "theirs" });
    const solved = await session.records.put(mineOverTheirs(conflict!)!);
    expect(solved).toMatchObject({ revision: 3, content: { text: "mine" } });
  });

  test("keeps its class: a mistake of the caller's", async () => {
    expect(await thrownBy(session.records.history("no id"))).toBeInstanceOf(TypeError);
  });
});

describe("a task in the worker", () => {
  test("is not begun when it was stopped before", async () => {
    expect(await thrownBy(session.sync({ signal: AbortSignal.abort(new Error("enough")) }))).toEqual(
      new Error("enough"),
    );
  });

  test("stops when it is told to", async () => {
    const stop = new AbortController();
    const signingIn = client.sealwell.logIn(ANNA, PASSWORD, {
      signal: stop.signal,
      progress: ({ stage }) => stage === "deriving-keys" && stop.abort(),
    });
    expect(await thrownBy(signingIn)).toMatchObject({ name: "AbortError" });
  });
});

describe("ways back in the worker", () => {
  test("are reached from the page: capsule, contacts, those whom one helps, and a recovery that goes on", async () => {
    expect(await session.timeCapsule.state()).toBeUndefined();
    expect(await session.timeCapsule.upkeep()).toBeUndefined();
    expect(await session.guardianships.words()).toHaveLength(6);
    expect(await session.contacts.circle()).toMatchObject({ contacts: [], health: "missing" });
    const invited = await session.contacts.invite({ email: "ben@example.org", from: "Anna", label: "Ben" });
    expect(invited).toMatchObject({ label: "Ben", keepsSheet: false });
    expect(await thrownBy(session.contacts.giveSheet(invited, "none"))).toMatchObject({ name: "ShareError" });
    const error = await thrownBy(client.sealwell.recoverWithCapsule("none"));
    expect(error).toBeInstanceOf(CapsuleFileError);
    expect(error).toMatchObject({ reason: "form" });

    const { x, y, d } = await generatePrivateJwk();
    const ticket = JSON.stringify({
      v: 1,
      p: "recovery-ticket",
      a: await session.accountId,
      r: "AAAAAAAAAAAAAAAAAAAAAA",
      key: { kty: "EC", crv: "P-256", x, y, d },
      token: "A".repeat(43),
      start: "",
    });
    const recovery = await client.sealwell.resumeRecovery(ticket);
    expect(await recovery.accountId).toBe(await session.accountId);
    expect(await recovery.words()).toHaveLength(6);
    expect(await recovery.ticket()).toBe(ticket);
  });
});

describe("a link in the worker", () => {
  test("is made, opened and looked after there", async () => {
    const note = await session.records.put(draft("Note", { text: "one" }));
    const stages: string[] = [];
    const progress = ({ stage }: Progress): number => stages.push(stage);
    const policy = { title: "One", expiresAt: new Date("2026-02-02T00:00:00Z"), password: PASSWORD };
    const link = await session.shares.create([note], policy, { progress });
    const visit = await client.sealwell.visit(link);
    expect((await visit.ask()).password).toMatchObject({ remainingAttempts: 10 });
    expect(await thrownBy(visit.open("wrong"))).toMatchObject({ type: "share-password-refused" });
    expect(await visit.open(PASSWORD, { progress })).toMatchObject({ title: "One", items: [{ collection: "Note" }] });
    expect(stages).toEqual(["deriving-keys", "sealing", "pushing", "deriving-keys", "opening"]);

    const [share] = await session.shares.list();
    expect(share).toMatchObject({ link, opens: 1, expiresAt: policy.expiresAt });
    expect(await session.shares.change(share!, { maxOpens: 3 })).toMatchObject({ opensLeft: 2 });
    const log = await session.shares.accesses(share!.id);
    expect(log.map(({ outcome }) => outcome)).toEqual(["opened", "wrong-password"]);
  });

  test("that is none is named", async () => {
    const error = await thrownBy(client.sealwell.visit("https://example.org"));
    expect(error).toBeInstanceOf(ShareLinkError);
    expect(error).toMatchObject({ name: "ShareLinkError", reason: "form" });
  });
});

describe("the end of a worker", () => {
  test("locks: what is under way fails, and so does what comes later", async () => {
    const other = await startWorker();
    const { session: locked } = await other.sealwell.logIn(ANNA, PASSWORD);
    const underWay = locked.sync();
    other.terminate();
    expect(await thrownBy(underWay)).toBeInstanceOf(SessionLockedError);
    expect(await thrownBy(locked.records.list("Note"))).toBeInstanceOf(SessionLockedError);
    expect(await thrownBy(other.sealwell.logIn(ANNA, PASSWORD))).toBeInstanceOf(SessionLockedError);
  });

  test("by a locked session leaves the client usable", async () => {
    const other = await startWorker();
    const { session: locked } = await other.sealwell.logIn(ANNA, PASSWORD);
    await locked.lock();
    expect(await thrownBy(locked.records.list("Note"))).toBeInstanceOf(SessionLockedError);
    const { session: again } = await other.sealwell.logIn(ANNA, PASSWORD);
    expect((await again.sync()).n).toBeGreaterThan(0);
    other.terminate();
  });

  test("that was never there is told", async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(["throw new Error('broken')"])), { type: "module" });
    expect(await thrownBy(connectWorker(worker, server.url))).toBeInstanceOf(WorkerFailedError);
  });
});
