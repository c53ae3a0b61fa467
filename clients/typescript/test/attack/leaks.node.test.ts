import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ConflictError,
  declareField,
  draft,
  edit,
  type HealthRecord,
  indexed,
  mineOverTheirs,
  type Session,
  UnreachableError,
} from "../../src/index.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { sealedIn } from "./sealed-text.js";

const ANNA = "anna@example.org";
const CODE = declareField("code", "many-values");

let server: EvilServer;
let device: Device;
let session: Session;

beforeAll(async () => {
  server = await EvilServer.start();
  device = new Device(server.url);
  session = (await device.signsUp(ANNA)).session;
});
afterAll(() => server?.stop());

describe("row 8: what is sent", () => {
  test("holds no plaintext, whatever is written", async () => {
    await server.forgetRequests();
    const secret = fc.stringMatching(/^[a-z]{12,40}$/);
    await fc.assert(
      fc.asyncProperty(secret, secret, async (text, value) => {
        await session.records.put(
          indexed(draft("Diary", { [text]: value, photo: "http://tracker.example/pixel.png" }), CODE, value),
        );
        const sent = JSON.stringify(await server.requests());
        return ![text, value, "Diary", "tracker", PASSWORD].some((plain) => sent.includes(plain));
      }),
      { numRuns: 20 },
    );
  });

  test("is nothing when records are read", async () => {
    await session.sync();
    await server.forgetRequests();
    await session.records.list("Diary");
    await session.records.find(CODE, "a");
    expect(await server.requests()).toEqual([]);
  });
});

describe("row 16: no nonce and no item key is used twice", () => {
  /** What can become of a write, in any order and as often as it likes. */
  const DEEDS = fc.array(fc.constantFrom("edit", "answer-lost", "raced", "dies-before", "dies-after", "waits"), {
    minLength: 4,
    maxLength: 12,
  });

  test("whatever becomes of the connection and the client", async () => {
    await server.forgetRequests();
    let record: HealthRecord = await session.records.put(draft("Note", { text: "always the same" }));
    await fc.assert(
      fc.asyncProperty(DEEDS, async (deeds) => {
        for (const deed of deeds) {
          record = await after(deed, record);
        }
      }),
      { numRuns: 4 },
    );
    await session.account.changePassword(PASSWORD, PASSWORD, false);
    await session.replacePhrase();
    await session.shares.create([record], { title: "always the same" });
    await session.shares.create([record], { title: "always the same" });

    const sent = sealedIn(await server.requests());
    const purposes = new Set(sent.map(({ purpose }) => purpose));
    expect(purposes).toEqual(new Set(["item", "item-key", "account-key", "recovery-key", "share", "share-note"]));
    expect(new Set(sent.map(({ commitment, nonce }) => commitment + nonce)).size).toBe(sent.length);
    const bodies = sent.filter(({ purpose }) => purpose === "item");
    expect(bodies.length).toBeGreaterThan(16);
    expect(new Set(bodies.map(({ commitment }) => commitment)).size).toBe(bodies.length);
  });

  async function after(deed: string, record: HealthRecord): Promise<HealthRecord> {
    const same = edit(record, record.content);
    switch (deed) {
      case "answer-lost":
        device.answersToLose = 1;
        return session.records.put(same);
      case "raced":
        await (await new Device(server.url).logsIn(ANNA)).records.put(draft("Note", { text: "always the same" }));
        return session.records.put(same);
      case "dies-before":
        device.offline = true;
        expect(await thrownBy(session.records.put(same))).toBeInstanceOf(UnreachableError);
        device.offline = false;
        session = await device.logsIn(ANNA);
        return session.records.put(same);
      case "dies-after": {
        device.answersToLose = 2;
        expect(await thrownBy(session.records.put(same))).toBeInstanceOf(UnreachableError);
        session = await device.logsIn(ANNA);
        const conflict = (await thrownBy(session.records.put(same))) as ConflictError;
        return session.records.put(mineOverTheirs(conflict.conflicts[0]!)!);
      }
      case "waits":
        await session.outbox.put(same);
        await session.outbox.put(same);
        await session.outbox.push();
        return (await session.records.get(record.id))!;
      default:
        return session.records.put(same);
    }
  }
});

describe("row 33: stored sizes", () => {
  test("are buckets", async () => {
    const sizes = new Set<number>();
    for (let length = 1; length < 200; length += 13) {
      const note = await session.records.put(draft("Note", { text: "x".repeat(length) }));
      sizes.add((await session.records.stored(note.id))!.body!.length);
    }
    expect(sizes.size).toBeLessThanOrEqual(3);
  });
});
