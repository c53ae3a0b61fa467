import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  CapsuleFileError,
  draft,
  PhraseError,
  RecoveryTicketError,
  RefusedError,
  type Sealwell,
  UnreachableError,
} from "../../src/index.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const NEXT = "another correct horse";

let server: EvilServer;
let email: string;
let words: string;
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

beforeEach(async () => {
  email = `anna-${++people}@example.org`;
  const { session, phrase } = await new Device(server.url).signsUp(email);
  words = phrase.words().join(" ");
  await session.records.put(draft("Note", { text: "kept" }));
});

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const thrown = await thrownBy(work);
  expect(thrown).toBeInstanceOf(RefusedError);
  return (thrown as RefusedError).type;
}

function elsewhere(): Sealwell {
  return new Device(server.url).start();
}

test("a new device reads the records under a new password, and the old one is refused", async () => {
  const recovered = await elsewhere().recoverWithPhrase(`  ${words.toUpperCase()}\n`);
  expect(recovered.email).toBe(email);
  const session = await recovered.choosePassword(NEXT);
  recovered.close();
  await session.sync();
  expect(await session.records.list("Note")).toHaveLength(1);

  expect(await refusal(elsewhere().logIn(email, PASSWORD))).toBe("credentials-refused");
  expect((await elsewhere().logIn(email, NEXT)).session.accountId).toBe(recovered.accountId);
});

test("each way leads to the account of the address that it is asked for, and to no other", async () => {
  const { session } = await elsewhere().logIn(email, PASSWORD);
  const sheets = await session.recoveryKit.make(2, 3);
  for (const method of [{ words }, { sheets: sheets.slice(1) }]) {
    (await elsewhere().recover(` ${email.toUpperCase()}`, method)).close();
    expect(await thrownBy(elsewhere().recover("ben@example.org", method))).toBeInstanceOf(RangeError);
  }
  expect(await thrownBy(elsewhere().recover(email, { file: "none" }))).toBeInstanceOf(CapsuleFileError);
  expect(await thrownBy(elsewhere().recover(email, { ticket: "none" }))).toBeInstanceOf(RecoveryTicketError);
});

test("nothing has changed until a password is chosen", async () => {
  (await elsewhere().recoverWithPhrase(words)).close();
  await new Device(server.url).logsIn(email);
});

test("words that were replaced lead nowhere, and the new ones do", async () => {
  const replaced = await (await new Device(server.url).logsIn(email)).replacePhrase();
  expect(await refusal(elsewhere().recoverWithPhrase(words))).toBe("recovery-refused");
  (await elsewhere().recoverWithPhrase(replaced.words().join(" "))).close();
});

test("words that are none are told apart before anything is sent", async () => {
  await server.forgetRequests();
  const some = words.split(" ").slice(1).join(" ");
  expect(await thrownBy(elsewhere().recoverWithPhrase(some))).toMatchObject({ reason: "count" });
  expect(await thrownBy(elsewhere().recoverWithPhrase(`${some} sealwell`))).toMatchObject({ word: 24 });
  expect(await thrownBy(elsewhere().recoverWithPhrase("abandon ".repeat(24)))).toBeInstanceOf(PhraseError);
  expect(await server.requests()).toEqual([]);
});

test("a lost answer is found out by logging in", async () => {
  const device = new Device(server.url);
  const recovered = await device.start().recoverWithPhrase(words);
  device.loses(/credentials\/reset$/);
  const session = await recovered.choosePassword(NEXT);
  expect(session.accountId).toBe(recovered.accountId);
});

test("a request that never arrives is reported, and nothing has changed", async () => {
  const device = new Device(server.url);
  const recovered = await device.start().recoverWithPhrase(words);
  device.offline = true;
  expect(await thrownBy(recovered.choosePassword(NEXT))).toBeInstanceOf(UnreachableError);
  await new Device(server.url).logsIn(email);
});

test("who is overtaken is told so", async () => {
  const [first, second] = [await elsewhere().recoverWithPhrase(words), await elsewhere().recoverWithPhrase(words)];
  await first.choosePassword(NEXT);
  expect(await refusal(second.choosePassword("yet another horse"))).toBe("stale-credentials");
  await elsewhere().logIn(email, NEXT);
});

describe("a kit", () => {
  test("opens the account with as many sheets as are needed, whichever they are", async () => {
    const { recoveryKit } = await new Device(server.url).logsIn(email);
    expect(await recoveryKit.state()).toBeUndefined();
    const sheets = await recoveryKit.make(3, 5);
    expect(await recoveryKit.state()).toMatchObject({ needed: 3, count: 5 });

    const recovered = await elsewhere().recoverWithKit([sheets[4]!, sheets[0]!, sheets[2]!]);
    expect(recovered.email).toBe(email);
    await recovered.choosePassword(NEXT);
    await elsewhere().logIn(email, NEXT);
  });

  test("is dead once it is replaced or removed", async () => {
    const { recoveryKit } = await new Device(server.url).logsIn(email);
    const sheets = await recoveryKit.make(2, 3);
    const replaced = await recoveryKit.make(2, 3);
    expect(await refusal(elsewhere().recoverWithKit(sheets.slice(1)))).toBe("recovery-refused");
    expect(await thrownBy(elsewhere().recoverWithKit([sheets[0]!, replaced[1]!]))).toMatchObject({
      name: "ShareError",
      reason: "other-kit",
    });
    (await elsewhere().recoverWithKit(replaced.slice(1))).close();
    await recoveryKit.remove();
    await recoveryKit.remove();
    expect(await refusal(elsewhere().recoverWithKit(replaced.slice(1)))).toBe("recovery-refused");
  });

  test("can be tried without being used up, and so can the words", async () => {
    const session = await new Device(server.url).logsIn(email);
    const sheets = await session.recoveryKit.make(2, 3);
    await session.recoveryKit.rehearse(sheets.slice(1));
    await session.rehearsePhrase(words);
    await session.recoveryKit.remove();
    expect(await refusal(session.recoveryKit.rehearse(sheets.slice(1)))).toBe("recovery-refused");
    await session.replacePhrase();
    expect(await refusal(session.rehearsePhrase(words))).toBe("recovery-refused");
  });
});
