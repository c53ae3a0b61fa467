import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sealSheet } from "../../src/contacts/kept-sheet.js";
import { paddedJson } from "../../src/crypto/padded-json.js";
import { sealToPerson } from "../../src/crypto/seal-to-person.js";
import type { Guardianship, Session, TrustedContact } from "../../src/index.js";
import { thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { World } from "./world.js";

const NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

let server: EvilServer;
let world: World;
let anna: Session;
let ben: Session;
let carla: Session;
let sheets: string[];
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  world = new World(server.url);
  const names = ["anna", "ben", "carla"].map((name) => `${name}-sheet-${++people}@example.org`);
  [anna, ben, carla] = (await Promise.all(names.map(async (name) => world.signsUp(name)))) as [
    Session,
    Session,
    Session,
  ];
  for (const friend of [ben, carla]) {
    await anna.contacts.confirm(await accepts(friend));
  }
  sheets = await anna.recoveryKit.make(2, 3);
});

async function accepts(friend: Session): Promise<TrustedContact> {
  const { id } = await anna.contacts.invite({ email: "friend@example.org", from: "Anna", label: "A friend" });
  await friend.guardianships.accept(anna.accountId, id);
  return (await anna.contacts.circle()).contacts.at(-1)!;
}

async function contact(which: number): Promise<TrustedContact> {
  return (await anna.contacts.circle()).contacts[which]!;
}

async function helped(friend: Session): Promise<Guardianship> {
  const [guardianship] = await friend.guardianships.list();
  return guardianship!;
}

describe("one sheet of a kit", () => {
  test("is kept by a contact, who reads it, and opens the kit with another", async () => {
    const circle = await anna.contacts.giveSheet(await contact(0), sheets[1]!);
    expect(circle.contacts.map(({ keepsSheet }) => keepsSheet)).toEqual([true, false]);
    const { sheet } = await helped(ben);
    expect(sheet).toEqual({ words: sheets[1], number: 2, count: 3, needed: 2 });
    expect((await helped(carla)).sheet).toBeUndefined();
    await anna.recoveryKit.rehearse([sheets[0]!, sheet!.words]);
    expect(world.sent.filter((body) => /([a-z]+ ){20}/.test(body))).toEqual([]);
  });

  test("is with one contact at a time", async () => {
    await anna.contacts.giveSheet(await contact(0), sheets[0]!);
    await anna.contacts.giveSheet(await contact(1), sheets[1]!);
    expect((await helped(ben)).sheet).toBeUndefined();
    expect((await helped(carla)).sheet?.number).toBe(2);
    const { contacts } = await anna.contacts.remove((await contact(1)).id);
    expect(contacts.filter(({ keepsSheet }) => keepsSheet)).toEqual([]);
  });

  test("goes to nobody who is not confirmed, is a sheet, and of a kit", async () => {
    const dora = await accepts(await world.signsUp(`dora-sheet-${people}@example.org`));
    expect(await thrownBy(anna.contacts.giveSheet(dora, sheets[0]!))).toBeInstanceOf(RangeError);
    const ben = await contact(0);
    expect(await thrownBy(anna.contacts.giveSheet(ben, "none"))).toMatchObject({ name: "ShareError" });
    await anna.recoveryKit.remove();
    expect(await thrownBy(anna.contacts.giveSheet(ben, sheets[0]!))).toMatchObject({ type: "not-found" });
    expect(world.asked.filter((call) => call.endsWith("/sheet"))).toEqual([]);
  });

  test("that was taken and is not kept is a lie", async () => {
    const ben = await contact(0);
    world.lying = (call, body) =>
      call.endsWith("/sheet")
        ? { ...body, guardians: body.guardians.map((one: object) => ({ ...one, keepsSheet: false })) }
        : body;
    const giving = anna.contacts.giveSheet(ben, sheets[0]!);
    expect(await thrownBy(giving)).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });
});

describe("a sheet that a contact is given by somebody else", () => {
  async function shown(sealed: string): Promise<Guardianship> {
    world.lying = (call, body) =>
      call.startsWith("GET") && call.endsWith("/guardianships")
        ? { guardianships: body.guardianships.map((one: object) => ({ ...one, sheet: sealed })) }
        : body;
    return helped(ben);
  }

  test("is not shown unless it is of this owner, for this contact, and a sheet of the numbers that it states", async () => {
    const [{ id }, { agree }] = [await contact(0), await carla.account.record(ben.accountId)];
    const words = sheets[0]!;
    const honest = { v: 1, p: "kit-sheet", a: anna.accountId, g: id, number: 1, count: 3, needed: 2, words };
    const sealed = async (change: object): Promise<string> => sealToPerson(agree, paddedJson({ ...honest, ...change }));
    expect((await shown(await sealed({}))).sheet).toMatchObject({ words, number: 1 });
    for (const change of [
      { v: 2 },
      { p: "guardian-share" },
      { a: NOBODY },
      { g: NOBODY },
      { number: 2 },
      { needed: 3 },
      { count: "3" },
      { words: "call this number at once" },
      { unknown: 1 },
    ]) {
      expect((await shown(await sealed(change))).sheet, JSON.stringify(change)).toBeUndefined();
    }
    expect(await shown("none")).toMatchObject({ id, state: "confirmed", sheet: undefined });
  });

  test("is not shown when it was sealed to another contact", async () => {
    const { agree } = await ben.account.record(carla.accountId);
    const { id } = await contact(0);
    const facts = { words: sheets[0]!, number: 1, count: 3, needed: 2 };
    const sealed = await sealSheet(agree, { accountId: anna.accountId, guardian: id }, facts);
    expect((await shown(sealed)).sheet).toBeUndefined();
  });
});
