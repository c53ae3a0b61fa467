import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CapsuleFileError, NotYetError, RefusedError, type Session } from "../../src/index.js";
import { World } from "../contacts/world.js";
import { PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const DAY = 24 * 60 * 60;
const NEXT = "another correct horse";

let server: EvilServer;
let world: World;
let email: string;
let session: Session;
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  world = new World(server.url);
  email = `carla-${++people}@example.org`;
  session = await world.signsUp(email);
  // What each session does by itself as it begins: it would meet a capsule that the test has just made, and move its date.
  await session.timeCapsule.upkeep();
});
afterEach(() => void vi.useRealTimers());

function days(count: number): void {
  vi.setSystemTime(Date.now() + count * DAY * 1000);
}

function stored(): Record<string, any> {
  return world.capsules.stored.get(session.accountId)!;
}

function moves(): readonly string[] {
  return world.asked.filter((call) => call.startsWith("PUT") && call.endsWith("/lock"));
}

describe("a capsule", () => {
  test("opens the account for who has its file, when its date has come", async () => {
    const file = await session.timeCapsule.make({ waitSeconds: 10 * DAY });
    days(10.001);
    const recovered = await world.client().recoverWithCapsule(`\n${file}\n`);
    expect(recovered.email).toBe(email);
    await recovered.choosePassword(NEXT);
    expect((await world.client().logIn(email, NEXT)).session.accountId).toBe(session.accountId);
  });

  test("says before that when it opens", async () => {
    const file = await session.timeCapsule.make();
    const { opensAt, waitSeconds } = (await session.timeCapsule.state())!;
    expect(waitSeconds).toBe(30 * DAY);
    const thrown = await thrownBy(world.client().recoverWithCapsule(file));
    expect(thrown).toBeInstanceOf(NotYetError);
    expect(Math.abs((thrown as NotYetError).opensAt.getTime() - opensAt.getTime())).toBeLessThan(5_000);
  });

  test("does not open before its round, whatever the service hands out", async () => {
    const file = await session.timeCapsule.make();
    stored()["opensAt"] = new Date().toISOString();
    expect(await thrownBy(world.client().recoverWithCapsule(file))).toBeInstanceOf(NotYetError);
  });

  test("is dead once it is replaced or removed", async () => {
    const file = await session.timeCapsule.make({ waitSeconds: DAY });
    const replaced = await session.timeCapsule.make({ waitSeconds: DAY });
    days(2);
    expect(await thrownBy(world.client().recoverWithCapsule(file))).toMatchObject({ type: "recovery-refused" });
    (await world.client().recoverWithCapsule(replaced)).close();
    await session.timeCapsule.remove();
    expect(await session.timeCapsule.state()).toBeUndefined();
    expect(await session.timeCapsule.check()).toBeUndefined();
    expect(await thrownBy(world.client().recoverWithCapsule(replaced))).toMatchObject({ type: "recovery-refused" });
  });

  test("is not opened as another account's, or another capsule", async () => {
    const file = await session.timeCapsule.make({ waitSeconds: DAY });
    days(2);
    const lies = [
      ["accountId", "AAAAAAAAAAAAAAAAAAAAAA", "ACCOUNT_CHANGED"],
      ["id", "AAAAAAAAAAAAAAAAAAAAAA", "CAPSULE_ALTERED"],
      ["chain", "00".repeat(32), "CAPSULE_ALTERED"],
      ["round", 0, "CAPSULE_ALTERED"],
      ["round", 999_999_999_999_999, "CAPSULE_ALTERED"],
      ["round", 1, "ENVELOPE_REFUSED"],
      ["lock", "A".repeat(171), "ENVELOPE_REFUSED"],
    ] as const;
    for (const [name, value, lie] of lies) {
      world.lying = (call, body) => (call.endsWith("/capsule/openings") ? { ...body, [name]: value } : body);
      expect(await thrownBy(world.client().recoverWithCapsule(file)), name).toMatchObject({ lie });
    }
    world.lying = (call, body) => (call.includes("/beacon/") ? { ...body, signature: "ab".repeat(48) } : body);
    expect(await thrownBy(world.client().recoverWithCapsule(file))).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("a file that is none is told before anything is sent", async () => {
    const file = JSON.parse(await session.timeCapsule.make()) as object;
    const asked = world.asked.length;
    for (const [text, reason] of [
      ["", "form"],
      [JSON.stringify(file).slice(0, -2), "form"],
      [JSON.stringify({ ...file, v: 2 }), "form"],
      [JSON.stringify({ ...file, chain: "00".repeat(32) }), "other-beacon"],
    ] as const) {
      const thrown = await thrownBy(world.client().recoverWithCapsule(text));
      expect(thrown).toBeInstanceOf(CapsuleFileError);
      expect(thrown).toMatchObject({ reason });
    }
    expect(world.asked.length).toBe(asked);
  });
});

describe("who logs in", () => {
  /** Logs in, and waits for what is done in the background. */
  async function logsIn(): Promise<Session> {
    const { session: again } = await world.client().logIn(email, PASSWORD);
    await again.timeCapsule.upkeep();
    return again;
  }

  test("moves the date on when less than nine tenths of the wait are left", async () => {
    await session.timeCapsule.make({ waitSeconds: 100 * DAY });
    days(11);
    await logsIn();
    const { opensAt } = (await session.timeCapsule.check())!;
    expect(Math.abs(opensAt.getTime() - Date.now() - 100 * DAY * 1000)).toBeLessThan(60_000);
    expect(moves()).toHaveLength(1);
  });

  test("leaves it where it is before that", async () => {
    await session.timeCapsule.make({ waitSeconds: 100 * DAY });
    const before = (await session.timeCapsule.state())!.opensAt;
    days(9);
    await logsIn();
    expect((await session.timeCapsule.state())!.opensAt).toEqual(before);
  });

  test("moves it by itself, without being asked, also by a login that follows later", async () => {
    await session.timeCapsule.make({ waitSeconds: 10 * DAY });
    days(5);
    const device = world.client();
    await (await device.logIn(email, PASSWORD)).session.sync();
    await vi.waitFor(() => expect(moves()).toHaveLength(1));
    days(5);
    await (await device.unlock(email, PASSWORD)).session.sync();
    await vi.waitFor(() => expect(moves()).toHaveLength(2));
    expect((await session.timeCapsule.check())!.opensAt.getTime()).toBeGreaterThan(Date.now() + 9 * DAY * 1000);
  });

  test("gets in whatever is wrong with the capsule, and hears of it when asking", async () => {
    await session.timeCapsule.make();
    stored()["lock"] = `B${stored()["lock"].slice(1)}`;
    const { session: again } = await world.client().logIn(email, PASSWORD);
    expect(await thrownBy(again.timeCapsule.upkeep())).toMatchObject({ lie: "CAPSULE_ALTERED" });
    world.lying = (call, body) => (call.endsWith("/plan/capsule") ? { gone: true } : body);
    await world.client().logIn(email, PASSWORD);
  });

  test("asks for no capsule where there is none", async () => {
    await logsIn();
    expect(world.asked).toEqual([]);
  });
});

describe("a service that alters a capsule", () => {
  test.each([
    ["its lock, for one of another round", (told: any) => ({ ...told, round: told.round + 1 })],
    ["its date", (told: any) => ({ ...told, opensAt: "2026-01-01T00:00:00Z" })],
    ["its wait", (told: any) => ({ ...told, waitSeconds: DAY })],
    ["its id", (told: any) => ({ ...told, id: "AAAAAAAAAAAAAAAAAAAAAA" })],
    ["its beacon", (told: any) => ({ ...told, chain: "00".repeat(32) })],
    ["its round, for none", (told: any) => ({ ...told, round: 0 })],
    ["its round, for one at the end of time", (told: any) => ({ ...told, round: 999_999_999_999_999 })],
  ])("is named: %s", async (_what, alter) => {
    await session.timeCapsule.make();
    await session.timeCapsule.check();
    world.lying = (call, body) => (call.startsWith("GET") && call.endsWith("/plan/capsule") ? alter(body) : body);
    expect(await thrownBy(session.timeCapsule.check())).toMatchObject({ lie: "CAPSULE_ALTERED" });
    expect(await thrownBy(session.timeCapsule.upkeep())).toMatchObject({ lie: "CAPSULE_ALTERED" });
    expect(world.asked.filter((call) => call.endsWith("/lock"))).toEqual([]);
  });

  test("is named when its wrap leads elsewhere, by who rehearses", async () => {
    const file = await session.timeCapsule.make();
    const other = await world.signsUp(`dora-${people}@example.org`);
    await other.timeCapsule.make();
    const { wrap } = world.capsules.stored.get(other.accountId)!;
    world.lying = (call, body) => (call === "GET /api/recovery/v1/plan/capsule" ? { ...body, wrap } : body);
    expect(await thrownBy(session.timeCapsule.rehearse(file))).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });
});

describe("a rehearsal", () => {
  test("takes the file as it is, before its date and after it", async () => {
    const file = await session.timeCapsule.make({ waitSeconds: DAY });
    await session.timeCapsule.rehearse(file);
    days(2);
    await session.timeCapsule.rehearse(file);
  });

  test("refuses a file that was replaced, and another account's", async () => {
    const file = await session.timeCapsule.make();
    await session.timeCapsule.make();
    const refused = await thrownBy(session.timeCapsule.rehearse(file));
    expect(refused).toBeInstanceOf(RefusedError);
    expect(refused).toMatchObject({ type: "recovery-refused" });
    const theirs = await (await world.signsUp(`dora-${people}@example.org`)).timeCapsule.make();
    expect(await thrownBy(session.timeCapsule.rehearse(theirs))).toMatchObject({ reason: "other-account" });
  });

  test("notices a file whose id was changed", async () => {
    const file = JSON.parse(await session.timeCapsule.make()) as object;
    const changed = JSON.stringify({ ...file, c: "AAAAAAAAAAAAAAAAAAAAAA" });
    expect(await thrownBy(session.timeCapsule.rehearse(changed))).toMatchObject({ lie: "CAPSULE_ALTERED" });
  });
});
