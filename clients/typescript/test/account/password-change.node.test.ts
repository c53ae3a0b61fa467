import { afterAll, beforeAll, expect, test } from "vitest";
import { RefusedError, type Session } from "../../src/index.js";
import { Device, PASSWORD, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

const ANNA = "anna@example.org";
const NEXT = "another correct horse";

let server: EvilServer;
let laptop: Session;
let phone: Session;

beforeAll(async () => {
  server = await EvilServer.start();
  laptop = (await new Device(server.url).signsUp(ANNA)).session;
  phone = await new Device(server.url).logsIn(ANNA);
});
afterAll(() => server?.stop());

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const thrown = await thrownBy(work);
  expect(thrown).toBeInstanceOf(RefusedError);
  return (thrown as RefusedError).type;
}

test("a wrong current password is a refusal, and no lie of the server's", async () => {
  expect(await refusal(laptop.account.changePassword("not this one", NEXT, false))).toBe("credentials-refused");
});

test("a password that another device has changed since is told apart, whichever is given", async () => {
  await phone.account.changePassword(PASSWORD, NEXT, false);
  expect(await refusal(laptop.account.changePassword(PASSWORD, PASSWORD, false))).toBe("stale-credentials");
  expect(await refusal(laptop.account.changePassword(NEXT, PASSWORD, false))).toBe("stale-credentials");
});

test("the device that has changed it goes on", async () => {
  await phone.account.changePassword(NEXT, PASSWORD, false);
  expect((await new Device(server.url).logsIn(ANNA)).accountId).toBe(phone.accountId);
});
