import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { ContactRecovery, Guardianship, Sealwell, Session } from "../../src/index.js";
import { type Broken, brokenForms } from "../attack/lying-device.js";
import { MAILED_CODE, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import { World } from "./world.js";

const ANNA = "anna@example.org";
const DAY = 24 * 60 * 60;

let server: EvilServer;
let world: World;
let device: Sealwell;
let anna: Session;
let ben: Session;
let recovery: ContactRecovery;
let guardianship: Guardianship;
let file: string;

beforeAll(async () => {
  server = await EvilServer.start();
  world = new World(server.url);
  device = world.client();
  anna = await world.signsUp(ANNA);
  ben = await world.signsUp("ben@example.org");
  const carla = await world.signsUp("carla@example.org");
  for (const friend of [ben, carla]) {
    const { id } = await anna.contacts.invite({ email: "friend@example.org", from: "Anna", label: "A friend" });
    await friend.guardianships.accept(anna.accountId, id);
    await anna.contacts.confirm((await anna.contacts.circle()).contacts.at(-1)!);
  }
  const ids = (await anna.contacts.circle()).contacts.map(({ id }) => id);
  await anna.contacts.arrange({ ids, from: "Anna", waitSeconds: 0 });
  await anna.contacts.rehearse();
  [guardianship] = (await ben.guardianships.list()) as [Guardianship];
  await ben.guardianships.prove(guardianship, guardianship.rehearsal!);
  recovery = await device.confirmRecovery(ANNA, MAILED_CODE);
  await recovery.ask();
  for (const friend of [ben, carla]) {
    const [helped] = await friend.guardianships.list();
    await friend.guardianships.approve(helped!, helped!.request!);
  }
  [guardianship] = (await ben.guardianships.list()) as [Guardianship];
  file = await anna.timeCapsule.make({ waitSeconds: DAY });
  vi.setSystemTime(Date.now() + 2 * DAY * 1000);
});
afterEach(() => {
  world.lying = (_call, body) => body;
});
afterAll(async () => {
  vi.useRealTimers();
  await server?.stop();
});

/** What may be null may be left open; and of a contact without a confirmation another lie is told. */
const MAY_BE_NULL = /\/(sheet|set|request|rehearsal|readyAt|needed|answer|confirmation) as null$/;

const READING: readonly (readonly [call: RegExp, ask: () => Promise<unknown>])[] = [
  [/^GET .*\/plan\/capsule$/, () => anna.timeCapsule.check()],
  [/^GET .*\/plan$/, () => anna.timeCapsule.state()],
  [/^POST .*\/capsule\/openings$/, () => device.recoverWithCapsule(file)],
  [/^GET .*\/beacon\/.*$/, () => device.recoverWithCapsule(file)],
  [/^GET .*\/plan\/guardians$/, () => anna.contacts.circle()],
  [/^GET .*\/guardianships$/, () => ben.guardianships.list()],
  [/^POST .*\/starts\/confirm$/, () => device.confirmRecovery(ANNA, MAILED_CODE)],
  [/^POST .*\/status$/, () => recovery.status()],
  [/^PUT .*\/requests\/[\w-]+$/, () => recovery.ask()],
  [/^POST .*\/release$/, () => recovery.finish()],
  [/^PUT .*\/approval$/, () => ben.guardianships.approve(guardianship, guardianship.request!)],
];

describe("nothing in an answer about capsules, contacts and rounds is optional", () => {
  test.each(READING)("%s (%#)", async (asked, ask) => {
    const heard: string[] = [];
    world.lying = (call, body) => {
      if (asked.test(call)) {
        heard.push(JSON.stringify(body));
      }
      return body;
    };
    await ask();
    const forms: Broken[] = brokenForms(heard[0] ?? "").filter(({ what }) => !MAY_BE_NULL.test(what));
    expect(forms.length).toBeGreaterThan(5);
    for (const { what, body } of forms) {
      world.lying = (call, told) => (asked.test(call) ? JSON.parse(body) : told);
      expect(await thrownBy(ask()), what).toMatchObject({ name: "ServerLiedError", lie: "MALFORMED_ANSWER" });
    }
  });
});
