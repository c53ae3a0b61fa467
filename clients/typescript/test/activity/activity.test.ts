import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type ActivityEntry, draft, type Json, type Session } from "../../src/index.js";
import { brokenForms, LyingDevice, NO_ANSWERS } from "../attack/lying-device.js";
import { WatchedPins } from "../conformance/watched-pins.js";
import { thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const ACTIVITY = "GET /api/notifications/v1/activity";
const PREFERENCES = "/api/notifications/v1/preferences";
const ENTRIES = 121;

type Body = Record<string, Json>;

let server: EvilServer;
let pins: WatchedPins;
let device: LyingDevice;
let session: Session;

beforeAll(async () => {
  server = await EvilServer.start();
  pins = new WatchedPins();
  device = new LyingDevice(server.url, pins);
  session = await device.signsUp("anna@example.org");
  await session.activity.latest();
  for (let i = 1; i < ENTRIES; i++) {
    await session.records.put(draft("Note", { text: `note ${i}` }));
  }
}, 60_000);
afterAll(() => server?.stop());
beforeEach(() => {
  device.lying = (_call, body) => body;
});

/** Changes what is told of the activity. */
function changing(change: (page: Body, entries: Body[]) => void): void {
  device.lying = (call, body) => {
    if (call !== ACTIVITY) {
      return body;
    }
    const page = JSON.parse(body) as Body;
    change(page, page["entries"] as Body[]);
    return JSON.stringify(page);
  };
}

describe("row 36: the activity", () => {
  test("is held against its pin below the page that is shown, and nothing is pinned of a lie", async () => {
    const pinned = pins.pinned();
    changing((_page, entries) => entries.splice(0, entries.length, ...entries.filter(({ number }) => number !== 40)));
    expect(await thrownBy(session.activity.latest())).toMatchObject({ lie: "OMITTED" });
    changing((_page, entries) =>
      entries.filter(({ number }) => number === 40).forEach((entry) => (entry["count"] = 7)),
    );
    expect(await thrownBy(session.activity.latest())).toMatchObject({ lie: "CHAIN_BROKEN" });
    expect(pins.pinned()).toEqual(pinned);
  });

  test("is walked to its beginning", async () => {
    const all: ActivityEntry[] = [];
    let page = await session.activity.latest();
    expect(page.head.number).toBe(ENTRIES);
    expect(page.head.code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){5}$/);
    all.push(...page.entries);
    while (page.hasOlder) {
      page = await session.activity.older(page);
      all.push(...page.entries);
    }
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: ENTRIES }, (_, i) => ENTRIES - i));
    expect(all.at(-1)).toMatchObject({ kind: "account-registered", subject: null, count: null });
    expect(all[0]).toMatchObject({ kind: "vault-committed", count: 1 });
    expect((await session.activity.older(page)).entries).toEqual([]);
  });

  test("goes on where the page before ended", async () => {
    const first = await session.activity.latest();
    const other = { ...first, previous: "A".repeat(43) };
    expect(await thrownBy(session.activity.older(other))).toMatchObject({ lie: "CHAIN_BROKEN" });
    changing((page) => Object.assign(page["head"] as Body, { number: 3 }));
    expect(await thrownBy(session.activity.older(first))).toMatchObject({ lie: "ROLLBACK" });
    changing((_page, entries) => entries.shift());
    expect(await thrownBy(session.activity.older(first))).toMatchObject({ lie: "OMITTED" });
  });

  test("of another account is refused", async () => {
    const listening = new LyingDevice(server.url, new WatchedPins());
    const bens = await listening.signsUp("ben@example.org");
    await bens.activity.latest();
    const theirs = listening.heard.at(-1)![1];
    const { session: fresh } = await device.start().logIn("anna@example.org", "correct horse battery");
    device.lying = (call, body) => (call === ACTIVITY ? theirs : body);
    expect(await thrownBy(fresh.activity.latest())).toMatchObject({ lie: "CHAIN_BROKEN" });
  });

  test("leaves no member out, and has none of another type", async () => {
    await session.activity.latest();
    const honest = device.heard.findLast(([call]) => call === ACTIVITY)![1];
    for (const { what, body } of [...brokenForms(honest), ...NO_ANSWERS.map((text) => ({ what: text, body: text }))]) {
      device.lying = (call, told) => (call === ACTIVITY ? body : told);
      // A count may be null, but not this one.
      const lie = what === "/entries/0/count as null" ? "CHAIN_BROKEN" : "MALFORMED_ANSWER";
      expect(await thrownBy(session.activity.latest()), what).toMatchObject({ name: "ServerLiedError", lie });
    }
  });
});

describe("mail preferences", () => {
  test("are changed unless another device has changed them since", async () => {
    const seen = await session.mailPreferences.get();
    expect(seen).toEqual({ version: 0, shareOpened: true, shareLocked: true, shareExpired: true });
    const changed = await session.mailPreferences.change({ ...seen, shareOpened: false });
    expect(changed).toEqual({ version: 1, shareOpened: false, shareLocked: true, shareExpired: true });
    expect(await session.mailPreferences.change({ ...seen, shareOpened: false })).toEqual(changed);
    expect(await thrownBy(session.mailPreferences.change({ ...seen, shareLocked: false }))).toMatchObject({
      type: "precondition-failed",
    });
  });

  test("that were taken and not made are a lie, and nothing in them is optional", async () => {
    const seen = await session.mailPreferences.get();
    device.lying = (_call, body) => body.replace('"shareLocked":false', '"shareLocked":true');
    expect(await thrownBy(session.mailPreferences.change({ ...seen, shareLocked: false }))).toMatchObject({
      lie: "MALFORMED_ANSWER",
    });
    const honest = device.heard.findLast(([call]) => call === `GET ${PREFERENCES}`)![1];
    for (const { what, body } of brokenForms(honest)) {
      device.lying = () => body;
      expect(await thrownBy(session.mailPreferences.get()), what).toMatchObject({ lie: "MALFORMED_ANSWER" });
    }
  });
});
