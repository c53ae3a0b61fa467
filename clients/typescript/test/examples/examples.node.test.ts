import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { firstSteps } from "../../examples/first-steps.js";
import { backIn } from "../../examples/lost-password.js";
import { lookAfter, openLink, shareForADay } from "../../examples/share-and-open.js";
import { onATrain } from "../../examples/on-a-train.js";
import {
  askFriends,
  backWithFile,
  backWithFriends,
  fileForLater,
  helpAFriend,
  trustFriends,
} from "../../examples/when-all-is-lost.js";
import readme from "../../README.md?raw";
import { World } from "../contacts/world.js";
import { Device, MAILED_CODE, PASSWORD } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const ANNA = "anna@example.org";
const FILES = import.meta.glob<string>("../../examples/*.ts", { eager: true, query: "?raw", import: "default" });

let server: EvilServer;
beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());
afterEach(() => void vi.useRealTimers());

function passes(days: number): void {
  vi.setSystemTime(Date.now() + days * 24 * 60 * 60 * 1000);
}

describe("the README", () => {
  test.each(Object.entries(FILES))("shows %s as it is", (_path, source) => {
    expect(readme).toContain(`\`\`\`ts\n${source}\`\`\``);
  });

  test("shows no code that is not run", () => {
    expect(readme.match(/^```ts$/gm)).toHaveLength(Object.keys(FILES).length);
  });
});

test("first steps", async () => {
  const session = await firstSteps(server.url, ANNA, PASSWORD, MAILED_CODE);
  expect(await session.records.list("Visit")).toMatchObject([{ content: { text: "first visit, all well" } }]);
});

test("on a train", async () => {
  const device = new Device(server.url);
  const session = await device.logsIn(ANNA);
  const [visit] = await session.records.list("Visit");
  device.offline = true;
  await onATrain(device.start(), ANNA, PASSWORD, () => ({ text: "never asked" }));
  await (
    await new Device(server.url).logsIn(ANNA)
  ).records.put({ ...visit!, basedOn: visit!.revision, content: { text: "theirs" } });
  device.offline = false;
  await (await device.logsIn(ANNA)).outbox.push().catch(() => undefined);
  await onATrain(device.start(), ANNA, PASSWORD, (theirs) => ({ ...(theirs.content as { text: string }), seen: true }));
  await session.sync();
  expect(await session.records.list("Visit")).toMatchObject([{ content: { text: "theirs", seen: true } }]);
});

test("a lost password", async () => {
  const email = "rosa@example.org";
  const { phrase } = await new Device(server.url).signsUp(email);
  const words = phrase.words().join("\n");
  await expect(backIn(new Device(server.url).start(), words.slice(9), async () => "unasked")).rejects.toThrow();
  await backIn(new Device(server.url).start(), words, async (found) => `a new one for ${found}`);
  await new Device(server.url).start().logIn(email, `a new one for ${email}`);
});

test("share and open", async () => {
  const session = await new Device(server.url).logsIn(ANNA);
  const link = await shareForADay(session, await session.records.list("Visit"), "told by telephone");
  const asked: number[] = [];
  const content = await openLink(new Device(server.url).start(), link, {
    email: async () => "nobody asks",
    codeFromTheMail: async () => "nobody asks",
    password: async ({ password }) => {
      asked.push(password!.remainingAttempts);
      return asked.length === 1 ? "told by telefone" : "told by telephone";
    },
  });
  expect(content).toMatchObject({ title: "For Dr. Meier", items: [{ collection: "Visit" }] });
  expect(asked).toEqual([10, 9]);
  expect(await lookAfter(session, true)).toEqual(["opened, Firefox", "wrong-password, Firefox"]);
  expect(await lookAfter(session, false)).toHaveLength(2);
  expect(await session.shares.list()).toMatchObject([{ state: "revoked", maxOpens: 2 }]);
});

test("when all is lost, but a file is not", async () => {
  const world = new World(server.url);
  const session = await world.signsUp("emil@example.org");
  const file = await fileForLater(session);
  expect(await backWithFile(world.client(), file, "a new one")).toEqual(expect.any(Date));
  passes(91);
  const again = await backWithFile(world.client(), file, "a new one");
  expect(again).toMatchObject({ accountId: session.accountId });
});

test("when all is lost, but friends are not", async () => {
  const world = new World(server.url);
  const email = "fritz@example.org";
  const session = await world.signsUp(email);
  const friends = [await world.signsUp("gerda@example.org"), await world.signsUp("hugo@example.org")];
  for (const friend of friends) {
    const { id } = await session.contacts.invite({ email: "friend@example.org", from: "Fritz", label: "A friend" });
    await friend.guardianships.accept(session.accountId, id);
  }
  const heard = await Promise.all(friends.map(async (friend) => (await friend.guardianships.words()).join()));
  await trustFriends(session, ({ words }) => heard.includes(words!.join()));

  const kept: string[] = [];
  const words = await askFriends(world.client(), email, MAILED_CODE, (ticket) => void kept.push(ticket));
  for (const friend of friends) {
    await helpAFriend(friend, ({ from, request }) => from === "Anna" && request!.words.join() === words.join());
  }
  passes(8);
  const again = await backWithFriends(world.client(), kept[0]!, "a new one");
  expect(again.accountId).toBe(session.accountId);
});
