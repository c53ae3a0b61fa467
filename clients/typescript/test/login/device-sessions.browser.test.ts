import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { IdbCacheStore, IdbPinStore, Sealwell, type Session, SessionLockedError } from "../../src/index.js";
import { DeviceSessions } from "../../src/login/device-sessions.js";
import { MAILED_CODE, PASSWORD } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

let server: EvilServer;
let people = 0;
let anna: string;
let first: Session;

/** A tab has everything of its own but the origin's storage and locks. */
async function tab(): Promise<Sealwell> {
  const [pins, cache] = [await IdbPinStore.open("sessions-pins"), await IdbCacheStore.open("sessions-cache")];
  return new Sealwell(server.url, { pins, cache, kdf: { alg: "pbkdf2-sha256", rounds: 600_000 } });
}

async function unlocked(): Promise<Session> {
  const { session } = await (await tab()).unlock(anna, PASSWORD);
  // It has none at the server before it needs it.
  await session.sync();
  return session;
}

async function endedSessions(): Promise<string[]> {
  const ended = (await server.requests()).filter(
    ({ method, path }) => method === "DELETE" && path.includes("/sessions/"),
  );
  return ended.map(({ path }) => path.split("/").at(-1) ?? "");
}

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  anna = `anna-${people++}@example.org`;
  const client = await tab();
  await client.startRegistration(anna);
  first = (await client.confirmRegistration(anna, MAILED_CODE, PASSWORD)).session;
  await server.forgetRequests();
});

test("a session that was locked is ended by the next one of the device", async () => {
  const left = first.sessionId;
  first.lock();
  const next = await unlocked();
  await vi.waitFor(async () => expect(await endedSessions()).toEqual([left]));
  next.lock();
});

test("a session that lives in another tab is left alone", async () => {
  const second = await unlocked();
  const left = second.sessionId;
  second.lock();
  const third = await unlocked();
  await vi.waitFor(async () => expect(await endedSessions()).toEqual([left]));
  expect(await endedSessions()).not.toContain(first.sessionId);
  expect((await first.sync()).n).toBeGreaterThanOrEqual(0);
  first.lock();
  third.lock();
});

test("a session that was locked while it began is ended by the next one of the device", async () => {
  first.lock();
  const { session: hasty } = await (await tab()).unlock(anna, PASSWORD);
  const beginning = hasty.sync();
  await vi.waitFor(
    async () => expect((await server.requests()).map(({ path }) => path)).toContain("/api/auth/v1/login/start"),
    {
      interval: 5,
    },
  );
  const locking = hasty.lock();
  await expect(beginning).rejects.toThrow(SessionLockedError);
  // Whoever ended its worker before that would leave a session that nobody knows.
  await locking;
  expect((await server.requests()).map(({ path }) => path)).toContain("/api/auth/v1/login/finish");
  const next = await unlocked();
  await vi.waitFor(async () => expect(new Set(await endedSessions()).size).toBe(2));
  next.lock();
});

test("a session that was locked while it began is ended by the next one, though that had begun before it", async () => {
  const notes = { store: await IdbCacheStore.open("sessions-late"), prefix: "anna/" };
  const ended: string[] = [];
  const late = new DeviceSessions(notes, () => Promise.reject(new SessionLockedError()));
  late.over();
  const next = new DeviceSessions(notes, async (sessionId) => void ended.push(sessionId));
  await next.begun("next");
  await late.begun("late");
  await vi.waitFor(() => expect(ended).toEqual(["late"]));
  next.over();
});
