import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { draft, type HealthRecord, type Json, type Session } from "../../src/index.js";
import { fetchTransport } from "../../src/http/transport.js";
import { type Lying, LyingDevice } from "../attack/lying-device.js";
import { WatchedPins } from "../conformance/watched-pins.js";
import { thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { visits } from "./visitor.js";

const PASSWORD = "told by telephone";
const [CHALLENGE, OPEN] = [/\/challenge$/, /\/open$/];

type Body = Record<string, Json>;

let server: EvilServer;
let device: LyingDevice;
let session: Session;
let note: HealthRecord;
/** Two links with a password, and one without. */
let [link, other, open] = ["", "", ""];

beforeAll(async () => {
  server = await EvilServer.start();
  device = new LyingDevice(server.url, new WatchedPins());
  session = await device.signsUp("anna@example.org");
  note = await session.records.put(draft("Note", { text: "one" }));
  link = await session.shares.create([note], { title: "One", password: PASSWORD });
  other = await session.shares.create([note], { title: "Other", password: PASSWORD });
  open = await session.shares.create([note], { title: "Open" });
});
afterAll(() => server?.stop());
beforeEach(() => {
  device.lying = (_call, body) => body;
});

/** Opens a link with somebody in between who changes answers. */
async function lieToVisitor(to: string, password: string | undefined, lying: Lying): Promise<unknown> {
  const visit = visits(to, async (call) => {
    const answer = await fetchTransport(call);
    const told = lying(new URL(call.url).pathname, answer.body);
    const { status, body } = typeof told === "string" ? { status: answer.status, body: told } : told;
    return { status, header: (name) => answer.header(name), body };
  });
  return thrownBy(visit.open(password));
}

/** Changes the answers of some calls. */
function changing(path: RegExp, change: (body: Body) => void): Lying {
  return (call, body) => {
    if (!path.test(call)) {
      return body;
    }
    const copy = JSON.parse(body) as Body;
    change(copy);
    return JSON.stringify(copy);
  };
}

/** What an honest server says to who opens a link. */
async function openedAnswer(of: string): Promise<Body> {
  let heard = "";
  await lieToVisitor(of, of === open ? undefined : PASSWORD, (call, body) => {
    heard = OPEN.test(call) ? body : heard;
    return body;
  });
  return JSON.parse(heard) as Body;
}

function idOf(of: string): string {
  return new URL(of).pathname.slice(3);
}

describe("row 1: the cost of a share's password", () => {
  const argon2id = (m: number, t: number, p: number) => ({ alg: "argon2id", m, t, p });
  const pbkdf2 = (rounds: Json) => ({ alg: "pbkdf2-sha256", rounds });
  test.each([
    [argon2id(65_535, 3, 1), "WEAK_KDF"],
    [argon2id(65_536, 2, 1), "WEAK_KDF"],
    [argon2id(0, 0, 0), "WEAK_KDF"],
    [pbkdf2(599_999), "WEAK_KDF"],
    [pbkdf2(0), "WEAK_KDF"],
    [argon2id(1_048_577, 3, 1), "EXCESSIVE_KDF"],
    [argon2id(65_536, 17, 1), "EXCESSIVE_KDF"],
    [pbkdf2(10_000_001), "EXCESSIVE_KDF"],
    [pbkdf2(null), "MALFORMED_ANSWER"],
    [{ alg: "pbkdf2-sha1", rounds: 600_000 }, "MALFORMED_ANSWER"],
    [null, "MALFORMED_ANSWER"],
  ])("%j is %s, before anything is derived or proven", async (kdf, lie) => {
    await server.forgetRequests();
    const thrown = await lieToVisitor(
      link,
      PASSWORD,
      changing(CHALLENGE, (gate) => Object.assign(gate["password"] as object, { kdf })),
    );
    expect(thrown).toMatchObject({ name: "ServerLiedError", lie });
    expect((await server.requests()).map(({ path }) => path)).toEqual([
      `/api/shares/v1/shares/${idOf(link)}/challenge`,
    ]);
  });
});

describe("row 7: what belongs to another share", () => {
  test.each([["content"], ["serverHalf"], ["content", "serverHalf"]])("opens nothing: %s %s", async (...members) => {
    const others = await openedAnswer(other);
    const swapped = changing(OPEN, (told) => members.forEach((name) => (told[name] = others[name] ?? null)));
    expect(await lieToVisitor(link, PASSWORD, swapped)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("opens nothing: its salt", async () => {
    const told = await openedAnswer(link);
    const lying: Lying = (call, body) =>
      OPEN.test(call)
        ? { status: 200, body: JSON.stringify(told) }
        : body.replace(/"salt":"[^"]*"/, '"salt":"AAAAAAAAAAAAAAAAAAAAAA"');
    expect(await lieToVisitor(link, PASSWORD, lying)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("opens nothing: any change to the content", async () => {
    for (const change of [
      (text: string) => text.replace("A", "B"),
      (text: string) => text.slice(0, -1),
      (text: string) => `${text}.`,
      () => "",
    ]) {
      const lying = changing(OPEN, (told) => (told["content"] = (told["content"] as string[]).map(change)));
      expect(await lieToVisitor(open, undefined, lying)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    }
  });

  test("is opened however its content is cut", async () => {
    const cut = changing(OPEN, (told) => (told["content"] = (told["content"] as string[]).join("").split(/(?<=M)/)));
    expect(await lieToVisitor(open, undefined, cut)).toBeUndefined();
  });
});

describe("row 9: a gate that is not the owner's", () => {
  test("without the password that there is opens nothing", async () => {
    const told = await openedAnswer(link);
    const lying: Lying = (call, body) =>
      OPEN.test(call)
        ? { status: 200, body: JSON.stringify(told) }
        : changing(CHALLENGE, (gate) => (gate["password"] = null))(call, body);
    expect(await lieToVisitor(link, PASSWORD, lying)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    expect(await lieToVisitor(link, undefined, lying)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("with a password that there is not opens nothing, and is told no password", async () => {
    await server.forgetRequests();
    const kdf = { alg: "pbkdf2-sha256", rounds: 600_000 };
    const password = { salt: "AAAAAAAAAAAAAAAAAAAAAA", kdf, remainingAttempts: 10 };
    const lying = changing(CHALLENGE, (gate) => (gate["password"] = password));
    expect(await lieToVisitor(open, PASSWORD, lying)).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    expect(JSON.stringify(await server.requests())).not.toContain(PASSWORD);
  });
});

describe("an owner", () => {
  test("is shown the share that they asked for", async () => {
    const told = device.heard;
    await session.shares.get(idOf(other));
    const others = told.at(-1)![1];
    device.lying = () => others;
    expect(await thrownBy(session.shares.get(idOf(link)))).toMatchObject({ lie: "MALFORMED_ANSWER" });
    device.lying = changing(/./, (share) => (share["note"] = (JSON.parse(others) as Body)["note"]!));
    expect(await thrownBy(session.shares.get(idOf(link)))).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });

  test("is shown each of them once, and no cursor that is a path", async () => {
    device.lying = changing(/./, (page) => (page["shares"] as Json[]).push((page["shares"] as Json[])[0]!));
    expect(await thrownBy(session.shares.list())).toMatchObject({ lie: "MALFORMED_ANSWER" });
    device.lying = changing(/./, (page) => (page["next"] = "../../account"));
    expect(await thrownBy(session.shares.list())).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("finds out about a policy that is not the wished one", async () => {
    device.lying = changing(/./, (made) => (made["expiresAt"] = "2036-01-01T00:00:00Z"));
    const expiresAt = new Date("2026-02-02T00:00:00Z");
    expect(await thrownBy(session.shares.create([note], { title: "A day", expiresAt }))).toMatchObject({
      lie: "MALFORMED_ANSWER",
    });
    device.lying = changing(/./, (made) => (made["shareId"] = idOf(other)));
    expect(await thrownBy(session.shares.create([note], { title: "Mine" }))).toMatchObject({
      lie: "MALFORMED_ANSWER",
    });
    device.lying = (_call, body) => body;
    const seen = await session.shares.get(idOf(link));
    device.lying = changing(/^GET/, (share) => (share["maxOpens"] = 1000));
    expect(await thrownBy(session.shares.change(seen, { maxOpens: 100 }))).toMatchObject({ lie: "MALFORMED_ANSWER" });
    device.lying = (_call, body) => body;
    const later = await session.shares.get(idOf(link));
    device.lying = changing(/policy$/, (changed) => (changed["version"] = 1));
    expect(await thrownBy(session.shares.change(later, { maxOpens: 90 }))).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });
});

describe("a log", () => {
  const changingLog = (change: (entries: Body[]) => void): void => {
    device.lying = changing(/accesses$/, (page) => change(page["accesses"] as Body[]));
  };

  beforeAll(async () => {
    for (let i = 0; i < 3; i++) {
      await visits(open).open();
      await visits(other).open(PASSWORD);
    }
  });

  test.each(["from the middle", "from the beginning"])("from which an entry is gone %s has a gap", async (where) => {
    changingLog((entries) => entries.splice(where === "from the middle" ? 1 : entries.length - 1, 1));
    expect(await thrownBy(session.shares.accesses(idOf(open)))).toMatchObject({ lie: "OMITTED" });
  });

  test("with an entry twice, or out of order, has a gap", async () => {
    changingLog((entries) => entries.push(entries.at(-1)!));
    expect(await thrownBy(session.shares.accesses(idOf(open)))).toMatchObject({ lie: "OMITTED" });
    changingLog((entries) => entries.reverse());
    expect(await thrownBy(session.shares.accesses(idOf(open)))).toMatchObject({ lie: "OMITTED" });
  });

  test("with an entry of another share, or one that was changed, is refused", async () => {
    await session.shares.accesses(idOf(other));
    const [others] = (JSON.parse(device.heard.at(-1)![1]) as { accesses: Body[] }).accesses;
    changingLog((entries) => Object.assign(entries[0]!, { sealed: others!["sealed"] }));
    expect(await thrownBy(session.shares.accesses(idOf(open)))).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    for (const sealed of ["", "e30.e30.e30.e30.e30", `${others!["sealed"] as string}A`]) {
      changingLog((entries) => Object.assign(entries[0]!, { sealed }));
      expect(await thrownBy(session.shares.accesses(idOf(open))), sealed).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    }
  });

  test("that goes on where it does not end is refused", async () => {
    device.lying = changing(/accesses$/, (page) => (page["next"] = 2));
    expect(await thrownBy(session.shares.accesses(idOf(open)))).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });
});

describe("rows 8 and 19: what is sent", () => {
  test("holds neither a link's key nor a password nor what is shared", async () => {
    await server.forgetRequests();
    const made = await session.shares.create([note], {
      title: "unmistakable-title",
      label: "unmistakable-label",
      password: "unmistakable-word",
    });
    await visits(made).open("unmistakable-word");
    await session.shares.list();
    await session.shares.accesses(idOf(made));
    const sent = JSON.stringify(await server.requests());
    expect(sent).toContain(idOf(made));
    expect(sent).not.toContain("unmistakable");
    expect(sent).not.toContain(made.split("#")[1]);
  });
});
