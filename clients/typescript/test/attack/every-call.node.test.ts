import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { draft, type HealthRecord, ServerLiedError, type Session } from "../../src/index.js";
import { WatchedPins } from "../conformance/watched-pins.js";
import { MAILED_CODE, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { brokenForms, LyingDevice, NO_ANSWERS } from "./lying-device.js";

let server: EvilServer;
let pins: WatchedPins;
let device: LyingDevice;
let words: string;
let sheets: string[];
let session: Session;
let note: HealthRecord;
let visited: string;
let link: string;
let bens: string;
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  pins = new WatchedPins();
  device = new LyingDevice(server.url, pins);
  session = await device.signsUp(`anna-${people++}@example.org`);
  note = await session.records.put(draft("Note", { text: "one" }));
  await session.checkpoint();
  words = (await session.replacePhrase()).words().join(" ");
  sheets = (await session.recoveryKit.make(2, 3)).slice(1);
  visited = await session.shares.create([note], { title: "Visited" });
  bens = await session.shares.create([note], { title: "Ben's", emails: ["ben@example.org"] });
  link = await session.shares.create([note], { title: "Everybody's" });
  await device.start().visit(visited).open();
  device.heard.splice(0);
});

/** The calls whose answers tell something, and what is asked to hear them. Calls that change something are tried with a fresh proof each. */
const READING: readonly (readonly [call: string, ask: () => Promise<unknown>])[] = [
  ["GET /api/vault/v1/head", () => session.usage()],
  ["GET /api/vault/v1/commits", () => session.sync()],
  ["GET /api/vault/v1/items/:id", () => session.records.fetch(note.id)],
  ["GET /api/vault/v1/items/:id", () => session.records.stored(note.id)],
  ["GET /api/vault/v1/items", () => session.records.searchCollection("Note")],
  ["GET /api/vault/v1/items/:id/revisions", () => session.records.history(note.id)],
  ["GET /api/vault/v1/items/:id/revisions/1", () => session.records.revision(note.id, 1)],
  ["GET /api/recovery/v1/plan", () => session.phraseState()],
  ["GET /api/recovery/v1/plan", () => session.replacePhrase()],
  ["GET /api/recovery/v1/plan", () => session.recoveryKit.state()],
  ["POST /api/recovery/v1/phrase/openings", () => session.rehearsePhrase(words)],
  ["POST /api/recovery/v1/phrase/openings", () => device.start().recoverWithPhrase(words)],
  ["POST /api/recovery/v1/kit/openings", () => session.recoveryKit.rehearse(sheets)],
  ["POST /api/recovery/v1/kit/openings", () => device.start().recoverWithKit(sheets)],
  ["POST /api/auth/v1/recovery/keyring", () => device.start().recoverWithKit(sheets)],
  ["GET /api/auth/v1/account", () => session.account.details()],
  ["GET /api/auth/v1/account", () => session.account.changePassword(PASSWORD, "another", false)],
  ["GET /api/auth/v1/account", () => session.account.changeEmail(PASSWORD, "new@example.org")],
  ["GET /api/auth/v1/sessions", () => session.account.sessions()],
  ["GET /api/auth/v1/accounts/:id/record", () => session.account.record(session.accountId)],
  ["GET /api/shares/v1/shares", () => session.shares.list()],
  ["GET /api/shares/v1/shares/:id", () => session.shares.get(idOf(link))],
  ["GET /api/shares/v1/shares/:id/accesses", () => session.shares.accesses(idOf(visited))],
  ["POST /api/shares/v1/shares", () => session.shares.create([note], { title: "Another" })],
  ["POST /api/shares/v1/shares/:id/unlock", () => session.shares.unlock(idOf(link))],
  ["POST /api/shares/v1/shares/:id/challenge", () => device.start().visit(link).ask()],
  [
    "POST /api/shares/v1/shares/:id/verifications",
    () => device.start().visit(bens).prove("ben@example.org", MAILED_CODE),
  ],
  ["POST /api/shares/v1/shares/:id/open", () => device.start().visit(link).open()],
];

function idOf(share: string): string {
  return new URL(share).pathname.slice(3);
}

/** As in the table: ids are whatever they are. */
function named(call: string): string {
  return call.replace(/\/[\w-]{22}(?=\/|$)/g, "/:id");
}

describe("row 9: nothing in an answer is optional", () => {
  test.each(READING)("%s (%#)", async (asked, ask) => {
    if (asked.endsWith("/plan")) {
      await ask();
    } else {
      await thrownBy(ask());
    }
    const honest = device.heard.find(([call]) => named(call) === asked)?.[1] ?? "";
    const pinned = pins.pinned();
    const forms = [...brokenForms(honest), ...NO_ANSWERS.map((body) => ({ what: body, body }))];
    expect(forms.length).toBeGreaterThan(10);
    for (const { what, body } of forms) {
      device.lying = (call, told) => (named(call) === asked ? body : told);
      const thrown = await thrownBy(ask());
      expect(thrown, what).toBeInstanceOf(ServerLiedError);
      expect((thrown as ServerLiedError).lie, what).toBe("MALFORMED_ANSWER");
    }
    expect(pins.pinned()).toEqual(pinned);
  });

  test("a pull of everything, on a new device", async () => {
    const { session: phone } = await new LyingDevice(server.url, new WatchedPins())
      .start()
      .logIn(`anna-${people - 1}@example.org`, PASSWORD);
    await phone.sync();
    await session.records.put(draft("Note", { text: "two" }));
    await session.sync();
    const watched = new WatchedPins();
    const laptop = new LyingDevice(server.url, watched);
    const { session: fresh } = await laptop.start().logIn(`anna-${people - 1}@example.org`, PASSWORD);
    const commits = await honestCommits();
    for (const { what, body } of brokenForms(commits)) {
      laptop.lying = (call, told) => (call.endsWith("/commits") ? body : told);
      expect(await thrownBy(fresh.sync()), what).toMatchObject({ name: "ServerLiedError" });
      expect(fresh.head.n, what).toBe(0);
    }
    laptop.lying = (_call, told) => told;
    expect((await fresh.sync()).n).toBe(2);
  });

  async function honestCommits(): Promise<string> {
    const listening = new LyingDevice(server.url, new WatchedPins());
    const { session: other } = await listening.start().logIn(`anna-${people - 1}@example.org`, PASSWORD);
    await other.sync();
    return listening.heard.filter(([call]) => call.endsWith("/commits")).at(-1)?.[1] ?? "";
  }
});

describe("a server that answers a change as no honest one does", () => {
  test("is named when it makes another account than the one confirmed, or none", async () => {
    for (const [path, form] of [
      ["/registrations/confirm", '{"ticket":"x"}'],
      ["/registrations/confirm", '{"ticket":"x","accountId":"short"}'],
      ["/accounts", "{}"],
      ["/accounts", '{"accountId":"AAAAAAAAAAAAAAAAAAAAAA"}'],
    ] as const) {
      const evil = new LyingDevice(server.url, new WatchedPins());
      evil.lying = (call, told) => (call === `POST /api/auth/v1${path}` ? form : told);
      const email = `ben-${people++}@example.org`;
      const client = evil.start();
      await client.startRegistration(email);
      const thrown = await thrownBy(client.confirmRegistration(email, MAILED_CODE, PASSWORD));
      expect(thrown, form).toBeInstanceOf(ServerLiedError);
      expect(["MALFORMED_ANSWER", "ACCOUNT_CHANGED"]).toContain((thrown as ServerLiedError).lie);
    }
  });

  test("is named when it cannot prove that it knows the password's verifier: password and address", async () => {
    device.lying = (call, told) =>
      /credentials\/change|email-changes$/.test(call) ? told.replace(/"M2":"[^"]{10}/, '"M2":"AAAAAAAAAA') : told;
    expect(await thrownBy(session.account.changeEmail(PASSWORD, "new@example.org"))).toMatchObject({
      lie: "SERVER_PROOF_WRONG",
    });
    expect(await thrownBy(session.account.changePassword(PASSWORD, "another", false))).toMatchObject({
      lie: "SERVER_PROOF_WRONG",
    });
  });

  test("is named when it lowers the costs for the fresh proof of a change", async () => {
    device.lying = (call, told) => (call.endsWith("/login/start") ? told.replace("600000", "1000") : told);
    await server.forgetRequests();
    expect(await thrownBy(session.account.changePassword(PASSWORD, "another", false))).toMatchObject({
      lie: "WEAK_KDF",
    });
    expect((await server.requests()).map(({ path }) => path)).not.toContain("/api/auth/v1/credentials/change");
  });

  test("is named when it puts another commit in the place of the one sent", async () => {
    device.lying = (call, told) => (call === "POST /api/vault/v1/commits" ? told.replace(/"n":\d+/, '"n":1') : told);
    expect(await thrownBy(session.records.put(draft("Note", { text: "two" })))).toMatchObject({
      lie: "MALFORMED_ANSWER",
    });
  });

  test("is named when it gives another session's tokens", async () => {
    const brief = new LyingDevice(server.url, new WatchedPins());
    brief.lying = (call, told) =>
      call.endsWith("/login/finish")
        ? told.replace(/"expiresIn":\d+/, '"expiresIn":0')
        : told.replace(/"sessionId":"[^"]*"/, '"sessionId":"AAAAAAAAAAAAAAAAAAAAAA"');
    const loggingIn = brief.start().logIn(`anna-${people - 1}@example.org`, PASSWORD);
    expect(await thrownBy(loggingIn)).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("is not believed about a deletion that it refuses: everything stays pinned", async () => {
    const before = pins.pinned();
    device.lying = () => ({ status: 403, body: '{"type":"urn:sealwell:problem:signature-refused"}' });
    expect(await thrownBy(session.account.delete())).toMatchObject({ name: "RefusedError", type: "signature-refused" });
    expect(pins.pinned()).toEqual(before);
  });

  test("says what is no refusal of the registry: it is unknown, and no more", async () => {
    for (const body of ["<html>", "{}", '{"type":"urn:sealwell:problem:made-up"}', '{"type":7}']) {
      device.lying = () => ({ status: 418, body });
      expect(await thrownBy(session.usage())).toMatchObject({ name: "RefusedError", type: "unknown", status: 418 });
    }
  });
});
