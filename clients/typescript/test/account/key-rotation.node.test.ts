import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealedEpoch } from "../../src/keys/sealed-header.js";
import {
  draft,
  edit,
  type HealthRecord,
  KeyringFullError,
  MemoryPinStore,
  openBackup,
  type Progress,
  RefusedError,
  type Session,
  UnreachableError,
} from "../../src/index.js";
import { LyingDevice } from "../attack/lying-device.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const NEXT = "another correct horse";
const KEYRING = "GET /api/auth/v1/account/keyring";
const ROTATION = "POST /api/auth/v1/account/keyring/rotation";

let server: EvilServer;
let email: string;
let words: string;
let session: Session;
let laptop: Device;
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  email = `rosa-${++people}@example.org`;
  laptop = new Device(server.url);
  const registered = await laptop.signsUp(email);
  ({ session } = registered);
  words = registered.phrase.words().join(" ");
});

async function write(count: number): Promise<HealthRecord[]> {
  return session.records.putAll(Array.from({ length: count }, (_, i) => draft("Note", { text: String(i) })));
}

/** In which epoch the latest revision of a record is sealed, as the server has it. */
async function epochOf({ id }: HealthRecord): Promise<number> {
  return sealedEpoch((await session.records.stored(id))?.key ?? "");
}

async function asked(method: string, path: string): Promise<number> {
  return (await server.requests()).filter((one) => one.method === method && one.path === path).length;
}

function elsewhere(): Promise<Session> {
  return new Device(server.url).logsIn(email);
}

describe("a new account key", () => {
  test("has every record under it, and the session goes on", async () => {
    const [first, second] = (await write(2)) as [HealthRecord, HealthRecord];
    await session.account.rotateKeys(PASSWORD);
    const later = await session.records.put(draft("Note", {}));
    expect(await Promise.all([first, second, later].map(epochOf))).toEqual([2, 2, 2]);
    expect((await session.account.details()).epoch).toBe(2);
    const phone = await elsewhere();
    await phone.sync();
    expect(await phone.records.getAll([first.id, second.id, later.id])).toEqual([first, second, later]);
  });

  test("leaves older revisions and notes of shares readable", async () => {
    const [first] = (await write(1)) as [HealthRecord];
    const second = await session.records.put(edit(first, { text: "second" }));
    await session.shares.create([second], { title: "before" });
    await session.account.rotateKeys(PASSWORD);
    await session.shares.create([second], { title: "after" });
    for (const device of [session, await elsewhere()]) {
      expect(await device.records.revision(first.id, 1)).toEqual(first);
      expect(await device.records.revision(first.id, 2)).toEqual(second);
      expect(await device.records.history(first.id)).toHaveLength(2);
      expect(await device.shares.list()).toHaveLength(2);
    }
  });

  test("can be replaced by the next one, and the password by another", async () => {
    const [record] = (await write(1)) as [HealthRecord];
    await session.account.rotateKeys(PASSWORD);
    await session.account.changePassword(PASSWORD, NEXT, false);
    await session.account.rotateKeys(NEXT);
    expect(await epochOf(record)).toBe(3);
    const phone = (await new Device(server.url).start().logIn(email, NEXT)).session;
    expect(await phone.records.get(record.id)).toEqual(record);
  });

  test("opens what this device keeps without the server, and backups", async () => {
    const [record] = (await write(1)) as [HealthRecord];
    await session.account.rotateKeys(PASSWORD);
    laptop.offline = true;
    const unlocked = await laptop.unlocks(email);
    await unlocked.loadKept();
    expect(await unlocked.records.get(record.id)).toEqual(record);
    const backup = await openBackup(await session.exportSealed(), PASSWORD);
    expect(await backup.records.get(record.id)).toEqual(record);
  });

  test("leaves the phrase as it is, also while records are left over", async () => {
    const [record] = (await write(501)) as [HealthRecord];
    const stopping = new AbortController();
    const progress = ({ stage, done }: Progress): void => {
      if (stage === "rewrapping" && done > 0) {
        stopping.abort();
      }
    };
    const stopped = await thrownBy(session.account.rotateKeys(PASSWORD, { signal: stopping.signal, progress }));
    expect(stopped).toMatchObject({ name: "AbortError" });
    const recovered = await new Device(server.url).start().recoverWithPhrase(words);
    const again = await recovered.choosePassword(NEXT);
    expect(await again.records.list("Note")).toHaveLength(501);
    expect(await again.account.rewrapRecords()).toBe(1);
    expect(await again.account.rewrapRecords()).toBe(0);
    expect(await again.records.get(record.id)).toEqual(record);
  });

  test("tells how far it is", async () => {
    await write(2);
    const steps: Progress[] = [];
    await session.account.rotateKeys(PASSWORD, { progress: (step) => steps.push(step) });
    expect(steps.filter(({ stage }) => stage === "rewrapping")).toEqual([
      { stage: "rewrapping", done: 0, all: 2 },
      { stage: "rewrapping", done: 2, all: 2 },
    ]);
  });
});

describe("a device that is logged in", () => {
  test("takes up the new key when it comes upon it, without its password", async () => {
    const phone = await elsewhere();
    const written = await write(2);
    await session.account.rotateKeys(PASSWORD);
    written.push(await session.records.put(draft("Note", { text: "of the new epoch" })));
    await session.shares.create(written, { title: "of the new epoch" });
    await server.forgetRequests();
    await phone.sync({ openAhead: true });
    expect(await phone.records.list("Note")).toHaveLength(3);
    expect(await phone.shares.list()).toHaveLength(1);
    expect(await asked("GET", "/api/auth/v1/account/keyring")).toBe(1);
    await phone.account.changePassword(PASSWORD, NEXT, false);
    await new Device(server.url).start().logIn(email, NEXT);
  });

  test("seals nothing under the old key once it has seen the new one", async () => {
    const phone = await elsewhere();
    await write(1);
    await session.account.rotateKeys(PASSWORD);
    await phone.sync();
    expect(await epochOf(await phone.records.put(draft("Note", {})))).toBe(2);
  });

  test("may have sealed something meanwhile, and that is found", async () => {
    const phone = await elsewhere();
    await phone.sync();
    await session.account.rotateKeys(PASSWORD);
    const late = await phone.records.put(draft("Note", {}));
    expect(await epochOf(late)).toBe(1);
    expect(await session.account.rewrapRecords()).toBe(1);
    expect(await epochOf(late)).toBe(2);
  });

  test("changes a record meanwhile, and its change stays", async () => {
    const [record] = (await write(1)) as [HealthRecord];
    const phone = await elsewhere();
    await phone.sync();
    const progress = async ({ stage }: Progress): Promise<void> => {
      if (stage === "sealing") {
        await phone.records.put(edit(record, { text: "changed" }));
      }
    };
    await session.account.rotateKeys(PASSWORD, { progress: (step) => void progress(step) });
    await phone.sync();
    await phone.account.rewrapRecords();
    expect(await epochOf(record)).toBe(2);
    expect(await session.records.get(record.id)).toMatchObject({ revision: 2, content: { text: "changed" } });
  });

  test("makes no backup that would not open, when the password is another one since", async () => {
    const phone = await elsewhere();
    const [record] = (await write(1)) as [HealthRecord];
    await session.account.rotateKeys(PASSWORD);
    await session.account.changePassword(PASSWORD, NEXT, false);
    expect(await phone.records.get(record.id)).toEqual(record);
    expect(await thrownBy(phone.exportSealed())).toMatchObject({ type: "stale-credentials" });
    expect(await thrownBy(phone.account.changePassword(NEXT, PASSWORD, false))).toMatchObject({
      type: "stale-credentials",
    });
  });
});

describe("a rotation", () => {
  test("is refused with a wrong password before anything is sent", async () => {
    await server.forgetRequests();
    const thrown = await thrownBy(session.account.rotateKeys("not this one"));
    expect(thrown).toBeInstanceOf(RefusedError);
    expect(thrown).toMatchObject({ type: "credentials-refused" });
    expect(await asked("POST", "/api/auth/v1/account/keyring/rotation")).toBe(0);
  });

  test("whose answer is lost is found out from the keyring", async () => {
    const [record] = (await write(1)) as [HealthRecord];
    laptop.loses(/\/keyring\/rotation$/);
    await session.account.rotateKeys(PASSWORD);
    expect(await epochOf(record)).toBe(2);
  });

  test.each(["stale-credentials", "objection-open"])("tells that it was refused: %s", async (type) => {
    const { device, session: own } = await lied();
    device.lying = (call, body) =>
      call === ROTATION ? { status: 409, body: JSON.stringify({ type: `urn:sealwell:problem:${type}` }) } : body;
    expect(await thrownBy(own.account.rotateKeys(PASSWORD))).toMatchObject({ name: "RefusedError", type });
  });

  test("starts from no older keyring than the session's", async () => {
    const { device, session: own } = await lied();
    const before = JSON.stringify(await toldKeyring(own, device));
    await own.account.rotateKeys(PASSWORD);
    device.lying = (call, body) => (call === KEYRING ? before : body);
    expect(await thrownBy(own.account.rotateKeys(PASSWORD))).toMatchObject({ lie: "KEYRING_OLD" });
  });

  test("that did not arrive, while another device's did, is told apart from one that is lost", async () => {
    const phone = await elsewhere();
    laptop.breaks(/\/keyring\/rotation$/, () => phone.account.rotateKeys(PASSWORD));
    expect(await thrownBy(session.account.rotateKeys(PASSWORD))).toMatchObject({ type: "stale-credentials" });
    await session.account.rotateKeys(PASSWORD);
    expect((await session.account.details()).epoch).toBe(3);
  });

  test("believes no server that does not prove itself", async () => {
    const { device, session: own } = await lied();
    device.lying = (call, body) => (call === ROTATION ? changed(body, { M2: "A".repeat(43) }) : body);
    expect(await thrownBy(own.account.rotateKeys(PASSWORD))).toMatchObject({ lie: "SERVER_PROOF_WRONG" });
    device.lying = (call, body) => (call === ROTATION ? changed(body, { epoch: 9 }) : body);
    expect(await thrownBy(own.account.rotateKeys(PASSWORD))).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("that did not arrive is reported, and nothing has changed", async () => {
    laptop.breaks(/\/keyring\/rotation$/);
    expect(await thrownBy(session.account.rotateKeys(PASSWORD))).toBeInstanceOf(UnreachableError);
    expect((await session.account.details()).epoch).toBe(1);
    expect(await epochOf(await session.records.put(draft("Note", {})))).toBe(1);
  });

  test("drops a key only when nothing is sealed with it any more", async () => {
    const [first] = (await write(1)) as [HealthRecord];
    for (let epoch = 2; epoch <= 10; epoch++) {
      await session.account.rotateKeys(PASSWORD);
    }
    await session.records.put(edit(first, { text: "in epoch 10, over one that is sealed in it" }));
    for (let epoch = 11; epoch <= 18; epoch++) {
      await session.account.rotateKeys(PASSWORD);
    }
    const thrown = await thrownBy(session.account.rotateKeys(PASSWORD));
    expect(thrown).toBeInstanceOf(KeyringFullError);
    expect(thrown).toMatchObject({ epoch: 10 });
    expect(await (await elsewhere()).records.revision(first.id, 1)).toEqual(first);
  });

  test("keeps the key of a note on a share", async () => {
    await session.shares.create(await write(1), { title: "in epoch 1" });
    for (let epoch = 2; epoch <= 9; epoch++) {
      await session.account.rotateKeys(PASSWORD);
    }
    expect(await thrownBy(session.account.rotateKeys(PASSWORD))).toMatchObject({ name: "KeyringFullError", epoch: 1 });
    expect(await (await elsewhere()).shares.list()).toHaveLength(1);
  });
});

describe("a server that tells another keyring than that of the new key", () => {
  test.each([
    ["an older one", (before: any) => before, "ENVELOPE_REFUSED", "KEYRING_OLD"],
    [
      "one that the recovery key does not open",
      (_before: any, now: any) => ({ ...now, keyring: { ...now.keyring, byRecovery: now.keyring.byPassword } }),
      "ENVELOPE_REFUSED",
      "ENVELOPE_REFUSED",
    ],
  ] as const)("is named: %s", async (_what, told, reading, writing) => {
    const { device, session: phone } = await lied();
    const before = await toldKeyring(phone, device);
    const desk = (await new Device(server.url).start().logIn(device.email, PASSWORD)).session;
    const record = await desk.records.put(draft("Note", {}));
    await desk.account.rotateKeys(PASSWORD);
    await phone.sync();
    device.lying = (call, body) => (call === KEYRING ? JSON.stringify(told(before, JSON.parse(body))) : body);
    expect(await thrownBy(phone.records.get(record.id))).toMatchObject({ lie: reading });
    expect(await thrownBy(phone.records.put(draft("Note", {})))).toMatchObject({ lie: writing });
    device.lying = (_call, body) => body;
    expect(await phone.records.get(record.id)).toEqual(record);
  });
});

/** Somebody whose device is lied to. */
async function lied(): Promise<{ device: LyingDevice & { email: string }; session: Session }> {
  const address = `lied-to-${++people}@example.org`;
  const device = Object.assign(new LyingDevice(server.url, new MemoryPinStore()), { email: address });
  return { device, session: await device.signsUp(address) };
}

/** The answer about the keyring, which a wrong password's rotation asks for. */
async function toldKeyring(own: Session, device: LyingDevice): Promise<object> {
  await thrownBy(own.account.rotateKeys("not this one"));
  return JSON.parse(device.heard.findLast(([call]) => call === KEYRING)?.[1] ?? "null") as object;
}

function changed(body: string, members: object): string {
  return JSON.stringify({ ...(JSON.parse(body) as object), ...members });
}
