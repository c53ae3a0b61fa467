import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DEVELOPMENT } from "../../src/beacon/beacons.js";
import { randomBytes } from "../../src/crypto/bytes.js";
import { generatePrivateJwk, SigningKey } from "../../src/crypto/key-pair.js";
import { thumbprint } from "../../src/crypto/public-key.js";
import { verifySigned } from "../../src/crypto/signed-text.js";
import { signConfirmation } from "../../src/contacts/confirmation.js";
import { sealShare, signShare } from "../../src/contacts/guardian-share.js";
import { signStatement } from "../../src/contacts/statement.js";
import {
  type Circle,
  type ContactRecovery,
  type Guardianship,
  NotYetError,
  RecoveryTicketError,
  type ServerLiedError,
  type Session,
  type TrustedContact,
} from "../../src/index.js";
import { MAILED_CODE, thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import type { Body } from "./circles.js";
import { World } from "./world.js";

const DAY = 24 * 60 * 60;
const NEXT = "another correct horse";
const NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

let server: EvilServer;
let world: World;
let email: string;
let anna: Session;
let friends: Session[];
let people = 0;

beforeAll(async () => {
  server = await EvilServer.start();
  world = new World(server.url);
  friends = [];
  for (const name of ["ben", "carla", "dora"]) {
    friends.push(await world.signsUp(`${name}@example.org`));
  }
});
afterAll(() => server?.stop());

beforeEach(async () => {
  world.beginAnew();
  email = `anna-${++people}@example.org`;
  anna = await world.signsUp(email);
});
afterEach(() => void vi.useRealTimers());

function passes(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000);
}

/** Anna asks somebody, who agrees. */
async function acceptedBy(friend: Session, label: string): Promise<TrustedContact> {
  const { id } = await anna.contacts.invite({ email: `${label}@Example.org `, from: "Anna", label });
  await friend.guardianships.accept(anna.accountId, id);
  return (await anna.contacts.circle()).contacts.find((contact) => contact.id === id)!;
}

/** All three are contacts, and their words were compared. */
async function confirmsAll(): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, friend] of friends.entries()) {
    const contact = await acceptedBy(friend, `friend ${i}`);
    expect(contact.words).toEqual(await friend.guardianships.words());
    await anna.contacts.confirm(contact);
    ids.push(contact.id);
  }
  return ids;
}

async function arranges(waitSeconds = 7 * DAY, needed = 2): Promise<{ ids: string[]; circle: Circle }> {
  const ids = await confirmsAll();
  return { ids, circle: await anna.contacts.arrange({ ids, from: "Änna", needed, waitSeconds }) };
}

async function asks(): Promise<ContactRecovery> {
  const device = world.client();
  await device.startRecovery(` ${email.toUpperCase()}`);
  const recovery = await device.confirmRecovery(email, MAILED_CODE);
  await recovery.ask();
  return recovery;
}

async function helped(friend: Session): Promise<Guardianship> {
  const [guardianship] = await friend.guardianships.list();
  return guardianship!;
}

async function approves(friend: Session): Promise<void> {
  const guardianship = await helped(friend);
  await friend.guardianships.approve(guardianship, guardianship.request!);
}

describe("contacts", () => {
  test("are invited, agree, are confirmed, and hold what gives the key back", async () => {
    const { ids, circle } = await arranges();
    expect(circle).toMatchObject({ health: "ready", helpers: 3, set: { needed: 2, waitSeconds: 7 * DAY } });
    expect(
      circle.contacts.map(({ id, state, label, holdsShare, changed }) => [id, state, label, holdsShare, changed]),
    ).toEqual(ids.map((id, i) => [id, "confirmed", `friend ${i}`, true, false]));
    expect(circle.contacts[0]?.email).toBe("friend 0@example.org");
    expect(await helped(friends[0]!)).toMatchObject({
      owner: anna.accountId,
      id: ids[0],
      state: "confirmed",
      share: "sound",
      from: "Änna",
      needed: 2,
      waitSeconds: 7 * DAY,
      request: undefined,
    });
  });

  test("hold nothing before that, and have no words before they agree", async () => {
    const invited = await anna.contacts.invite({ email: "ben@example.org", from: "Anna", label: "Ben" });
    expect(invited).toMatchObject({ state: "invited", label: "Ben", words: undefined, holdsShare: false });
    const agreed = await friends[0]!.guardianships.accept(anna.accountId, invited.id);
    expect(agreed).toMatchObject({ state: "accepted", share: "none", from: undefined });
    expect(await anna.contacts.circle()).toMatchObject({ health: "missing", set: undefined, helpers: 0 });
  });

  test("are fewer when one leaves or is removed, and nothing is left when it is dissolved", async () => {
    const { ids } = await arranges();
    await friends[0]!.guardianships.leave(anna.accountId, ids[0]!);
    expect(await anna.contacts.circle()).toMatchObject({ health: "tight", helpers: 2 });
    const broken = await anna.contacts.remove(ids[1]!);
    expect(broken.health).toBe("broken");
    expect(broken.contacts.map(({ state, words }) => [state, words === undefined])).toEqual([
      ["left", true],
      ["removed", true],
      ["confirmed", false],
    ]);
    expect(await anna.contacts.dissolve()).toMatchObject({ health: "missing", set: undefined });
  });

  test("who are not confirmed get no share", async () => {
    const ben = await acceptedBy(friends[0]!, "Ben");
    const carla = await acceptedBy(friends[1]!, "Carla");
    await anna.contacts.confirm(ben);
    const arranging = anna.contacts.arrange({ ids: [ben.id, carla.id], from: "Anna" });
    expect(await thrownBy(arranging)).toBeInstanceOf(RangeError);
    expect(await thrownBy(anna.contacts.arrange({ ids: [ben.id], from: "Anna" }))).toBeInstanceOf(RangeError);
    expect(world.asked.filter((call) => call.endsWith("/set"))).toEqual([]);
  });

  test("are not confirmed when the service shows others than those whose words were compared", async () => {
    const ben = await acceptedBy(friends[0]!, "Ben");
    const carla = await acceptedBy(friends[1]!, "Carla");
    const [stored, other] = world.circles.of(anna.accountId).guardians as [Body, Body];
    Object.assign(stored, { account: other["account"], record: other["record"] });
    expect(await thrownBy(anna.contacts.confirm(ben))).toMatchObject({ type: "guardian-conflict" });
    await anna.contacts.remove(carla.id);
    expect(await thrownBy(anna.contacts.confirm(carla))).toMatchObject({ type: "guardian-conflict" });
    expect(world.asked.filter((call) => call.endsWith("/confirmation"))).toEqual([]);
  });
});

describe("a service that lies about contacts is named, and so is who it is about", () => {
  async function told(lie: (circle: Body) => Promise<void> | void): Promise<unknown> {
    const answers: Body[] = [];
    world.lying = (call, body) => {
      if (call.startsWith("GET") && call.endsWith("/plan/guardians")) {
        answers.push(body);
      }
      return body;
    };
    await anna.contacts.circle();
    const [circle] = answers as [Body];
    await lie(circle);
    world.lying = (call, body) => (call.startsWith("GET") && call.endsWith("/plan/guardians") ? circle : body);
    return thrownBy(anna.contacts.circle());
  }

  test("a contact whom it confirmed itself, with its own signature or with none", async () => {
    const ben = await acceptedBy(friends[0]!, "Ben");
    const { record } = world.circles.of(anna.accountId).guardians[0]!;
    expect(record).toBeDefined();
    const forged = { name: "ServerLiedError", lie: "GUARDIAN_FORGED", guardians: [ben.id] };
    expect(
      await told(({ guardians }) => void Object.assign(guardians[0], { state: "confirmed", confirmation: null })),
    ).toMatchObject(forged);
    const stranger = await SigningKey.of(await generatePrivateJwk());
    const carla = await friends[1]!.account.record(friends[0]!.accountId);
    const whom = {
      accountId: anna.accountId,
      guardian: ben.id,
      contact: friends[0]!.accountId,
      sign: await thumbprint(carla.sign),
      agree: await thumbprint(carla.agree),
    };
    const confirmation = await signConfirmation(stranger, whom);
    expect(
      await told(({ guardians }) => void Object.assign(guardians[0], { state: "confirmed", confirmation })),
    ).toMatchObject(forged);
  });

  test("a confirmed contact in whose place it put somebody else, changed or not", async () => {
    const ids = await confirmsAll();
    const forged = { name: "ServerLiedError", lie: "GUARDIAN_FORGED", guardians: [ids[0]] };
    const swapped = (circle: Body, more: object): void => {
      const { account, record } = circle["guardians"][1];
      Object.assign(circle["guardians"][0], { account, record }, more);
    };
    expect(await told((circle) => swapped(circle, {}))).toMatchObject(forged);
    expect(await told((circle) => swapped(circle, { changed: true }))).toMatchObject(forged);
    expect(
      await told((circle) => swapped(circle, { confirmation: circle["guardians"][1].confirmation })),
    ).toMatchObject(forged);
  });

  test("a confirmed contact who is said to have changed, and has not", async () => {
    const ids = await confirmsAll();
    expect(await told(({ guardians }) => void (guardians[2].changed = true))).toMatchObject({
      lie: "GUARDIAN_FORGED",
      guardians: [ids[2]],
    });
  });

  test("the owner as a contact of their own", async () => {
    const ben = await acceptedBy(friends[0]!, "Ben");
    const own = (await friends[0]!.account.record(anna.accountId)).chain;
    expect(
      await told(({ guardians }) => void Object.assign(guardians[0], { account: anna.accountId, record: own })),
    ).toMatchObject({ lie: "GUARDIAN_FORGED", guardians: [ben.id] });
  });

  test("a set that it made up, or of other terms or other members than the owner signed", async () => {
    const { ids, circle } = await arranges();
    const stranger = await SigningKey.of(await generatePrivateJwk());
    const members = ids.map((guardian, i) => ({ guardian, contact: friends[i]!.accountId, agree: NOBODY }));
    const statement = await signStatement(stranger, anna.accountId, circle.set!.id, {
      needed: 2,
      waitSeconds: 7 * DAY,
      members,
    });
    for (const change of [{ statement }, { needed: 1 }, { waitSeconds: 0 }, { id: NOBODY }]) {
      const thrown = await told(({ set }) => void Object.assign(set, change));
      expect(thrown, JSON.stringify(change)).toMatchObject({ lie: "GUARDIAN_FORGED" });
    }
    expect(await told(({ set }) => void set.members.push(NOBODY))).toMatchObject({
      lie: "GUARDIAN_FORGED",
      guardians: [NOBODY],
    });
  });

  test("a note that is none of the owner's, as that of a contact whom it planted", async () => {
    const ben = await acceptedBy(friends[0]!, "Ben");
    expect(ben.label).toBe("Ben");
    const planted = (circle: Body): void =>
      void circle["guardians"].push({ ...circle["guardians"][0], id: NOBODY, account: friends[1]!.accountId });
    expect(await told(planted)).toMatchObject({ name: "ServerLiedError" });
    expect(await told(({ guardians }) => void (guardians[0].id = NOBODY))).toMatchObject({ lie: "ENVELOPE_REFUSED" });
    expect(await told(({ guardians }) => void guardians.push(guardians[0]))).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("a change that was taken and not made", async () => {
    const ids = await confirmsAll();
    const kept = (await anna.contacts.circle()).contacts.map(({ id }) => id);
    expect(kept).toEqual(ids);
    world.lying = (call, body) => (call.endsWith("/guardians/set") ? { ...body, set: null } : body);
    expect(await thrownBy(anna.contacts.arrange({ ids, from: "Anna" }))).toMatchObject({ lie: "MALFORMED_ANSWER" });
    world.lying = (call, body) =>
      call.startsWith("POST") ? { ...body, guardians: body.guardians.slice(0, -1) } : body;
    const inviting = anna.contacts.invite({ email: "x@example.org", from: "Anna", label: "X" });
    expect(await thrownBy(inviting)).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });
});

describe("a recovery with contacts", () => {
  test("gives the account back, a new password, and what was arranged stays", async () => {
    const { ids } = await arranges();
    const recovery = await asks();
    expect(await recovery.status()).toMatchObject({ state: "open", needed: 2, approvals: 0, readyAt: undefined });
    expect((await anna.contacts.circle()).request).toMatchObject({ state: "open" });

    const { request } = await helped(friends[0]!);
    expect(request).toMatchObject({ state: "open", answer: undefined, words: await recovery.words() });
    await approves(friends[0]!);
    expect((await helped(friends[0]!)).request?.answer).toBe("approved");
    await approves(friends[2]!);
    const { state, readyAt } = await recovery.status();
    expect(state).toBe("approved");
    const thrown = await thrownBy(recovery.finish());
    expect(thrown).toBeInstanceOf(NotYetError);
    expect(Math.abs((thrown as NotYetError).opensAt.getTime() - readyAt!.getTime())).toBeLessThan(5_000);

    passes(7 * DAY + 3);
    const resumed = await world.client().resumeRecovery(recovery.ticket());
    expect(await resumed.status()).toMatchObject({ state: "ready" });
    const { recovered, leftOut } = await resumed.finish();
    expect([recovered.accountId, recovered.email, leftOut]).toEqual([anna.accountId, email, []]);
    const session = await recovered.choosePassword(NEXT);
    // Neither what the owner calls their friends nor any of the sheets' words has left a device readable.
    expect(world.sent.filter((body) => body.includes("friend 0") && !body.includes("friend 0@"))).toEqual([]);
    expect(world.sent.filter((body) => /([a-z]+ ){20}/.test(body))).toEqual([]);
    expect((await session.contacts.circle()).contacts.map(({ id, state }) => [id, state])).toEqual(
      ids.map((id) => [id, "confirmed"]),
    );
  });

  test("waits as its owner signed, whatever the service says and hands out", async () => {
    await arranges();
    const recovery = await asks();
    await Promise.all(friends.map(approves));
    const circle = world.circles.of(anna.accountId);
    circle.request!["state"] = "ready";
    expect(await thrownBy(recovery.finish())).toBeInstanceOf(NotYetError);
  });

  test("is refused with the wrong code, and where no contacts hold anything", async () => {
    const device = world.client();
    expect(await thrownBy(device.confirmRecovery(email, "00000000"))).toMatchObject({ type: "code-refused" });
    const recovery = await device.confirmRecovery(email, MAILED_CODE);
    expect(await thrownBy(recovery.ask())).toMatchObject({ type: "recovery-refused" });
    expect(await thrownBy(device.resumeRecovery(recovery.ticket().slice(1)))).toBeInstanceOf(RecoveryTicketError);
  });

  test("asks once, however often it is sent, and not beside another one", async () => {
    await arranges();
    const recovery = await asks();
    await recovery.ask();
    expect(await thrownBy(asks())).toMatchObject({ type: "request-running" });
    await recovery.cancel();
    expect(await recovery.status()).toMatchObject({ state: "cancelled" });
    expect(await thrownBy(recovery.finish())).toMatchObject({ type: "request-ended" });
  });

  test("is rejected by the owner on a device that is logged in, and by the link of the mail", async () => {
    await arranges();
    const first = await asks();
    await anna.contacts.reject();
    expect(await first.status()).toMatchObject({ state: "rejected" });
    world.circles.of(anna.accountId).request = null;
    const second = await asks();
    await world.client().rejectRecovery("from the mail");
    expect(await second.status()).toMatchObject({ state: "rejected" });
  });

  test("is refused by a contact, who may change their mind", async () => {
    await arranges();
    const recovery = await asks();
    const guardianship = await helped(friends[0]!);
    await friends[0]!.guardianships.refuse(guardianship, guardianship.request!);
    expect(await recovery.status()).toMatchObject({ refusals: 1, approvals: 0 });
    await approves(friends[0]!);
    expect(await recovery.status()).toMatchObject({ refusals: 0, approvals: 1 });
  });

  test("has words that a request with another key does not have", async () => {
    await arranges();
    const recovery = await asks();
    world.circles.of(anna.accountId).request!["key"] = await stranger();
    expect((await helped(friends[0]!)).request?.words).not.toEqual(await recovery.words());
  });

  test("a text that was made for one request is sealed to the key whose words were compared", async () => {
    await arranges(0);
    const recovery = await asks();
    const seen = await Promise.all(friends.map(helped));
    world.circles.of(anna.accountId).request!["key"] = await stranger();
    for (const [i, friend] of friends.entries()) {
      await friend.guardianships.approve(seen[i]!, seen[i]!.request!);
    }
    passes(60);
    (await recovery.finish()).recovered.close();
  });

  async function stranger(): Promise<object> {
    const { kty, crv, x, y } = await generatePrivateJwk();
    return { kty, crv, x, y };
  }
});

describe("shares that fail", () => {
  let recovery: ContactRecovery;
  let ids: string[];

  /** All three approve, and their time has come. */
  beforeEach(async () => {
    ({ ids } = await arranges(0));
    recovery = await asks();
    await Promise.all(friends.map(approves));
    passes(60);
  });

  function spoils(guardians: readonly string[], change: (approval: Body) => object): void {
    world.lying = (call, body) =>
      call.endsWith("/release")
        ? {
            ...body,
            approvals: body.approvals.map((one: Body) =>
              guardians.includes(one["guardian"]) ? { ...one, ...change(one) } : one,
            ),
          }
        : body;
  }

  test.each<readonly [string, (approval: Body) => object]>([
    ["altered", ({ approval }) => ({ approval: `${approval.slice(0, -30)}AAAAAAAA${approval.slice(-22)}` })],
    ["of another lock", ({ lock }) => ({ lock: `${lock.slice(0, -4)}AAAA` })],
    ["of another beacon", () => ({ chain: "00".repeat(32) })],
    ["of an earlier round", () => ({ round: 1 })],
    ["of no round", () => ({ round: 0 })],
    ["of a round beyond the end of time", () => ({ round: 999_999_999_999_999 })],
  ])("are left out and named while enough are good: %s", async (_what, change) => {
    spoils([ids[1]!], change);
    const { recovered, leftOut } = await recovery.finish();
    recovered.close();
    expect(leftOut).toEqual([ids[1]]);
    expect(recovered.accountId).toBe(anna.accountId);
  });

  test("that open only later do no harm while enough are good, and otherwise tell when", async () => {
    const later = DEVELOPMENT.roundAt(new Date(Date.now() + DAY * 1000));
    spoils([ids[1]!], () => ({ round: later }));
    const { recovered, leftOut } = await recovery.finish();
    recovered.close();
    expect(leftOut).toEqual([]);
    spoils([ids[1]!, ids[2]!], () => ({ round: later }));
    expect(await thrownBy(recovery.finish())).toMatchObject({
      name: "NotYetError",
      opensAt: DEVELOPMENT.timeOf(later),
    });
  });

  test("are named when too few are good", async () => {
    spoils([ids[1]!, ids[2]!], () => ({ round: 1 }));
    const thrown = await thrownBy(recovery.finish());
    expect(thrown).toMatchObject({ name: "ServerLiedError", lie: "SHARE_FORGED" });
    expect([...(thrown as ServerLiedError).guardians].sort()).toEqual([ids[1]!, ids[2]!].sort());
  });

  test("of somebody who is no member are left out, and a contact counts once", async () => {
    spoils([ids[1]!, ids[2]!], () => ({ guardian: ids[0] }));
    expect(await thrownBy(recovery.finish())).toMatchObject({ lie: "SHARE_FORGED", guardians: [] });
    spoils([ids[1]!], () => ({ guardian: NOBODY }));
    const { recovered, leftOut } = await recovery.finish();
    recovered.close();
    expect(leftOut).toEqual([NOBODY]);
  });

  test("a set that somebody else signed leads nowhere", async () => {
    const other = await anna.account.record(friends[0]!.accountId);
    world.lying = (call, body) => (call.endsWith("/release") ? { ...body, record: other.chain } : body);
    expect(await thrownBy(recovery.finish())).toMatchObject({ lie: "RECORD_INVALID" });
    world.lying = (call, body) => (call.endsWith("/release") ? { ...body, set: NOBODY } : body);
    expect(await thrownBy(recovery.finish())).toMatchObject({ lie: "GUARDIAN_FORGED" });
    const half = btoa(String.fromCharCode(...randomBytes(32)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace("=", "");
    world.lying = (call, body) => (call.endsWith("/release") ? { ...body, serverHalf: half } : body);
    expect(await thrownBy(recovery.finish())).toMatchObject({ lie: "ENVELOPE_REFUSED" });
  });
});

describe("a contact's own share", () => {
  test("that the owner did not sign for exactly this is forged, and is not given to anybody", async () => {
    const { ids, circle } = await arranges();
    await asks();
    const ben = friends[0]!;
    const keys = await anna.account.record(ben.accountId);
    const forger = await SigningKey.of(await generatePrivateJwk());
    const whose = {
      accountId: anna.accountId,
      set: circle.set!.id,
      guardian: ids[0]!,
      contact: ben.accountId,
    };
    const terms = { needed: 2, count: 3, waitSeconds: 0, from: "Anna", words: "made up" };
    const share = await sealShare(keys.agree, await signShare(forger, whose, terms));
    const [stored, another] = world.circles.of(anna.accountId).set!["shares"] as [Body, Body];
    for (const forged of [share, another["share"], `${stored["share"].slice(0, -4)}AAAA`]) {
      stored["share"] = forged;
      const guardianship = await helped(ben);
      expect(guardianship).toMatchObject({ share: "forged", from: undefined });
      expect(await thrownBy(ben.guardianships.approve(guardianship, guardianship.request!))).toMatchObject({
        lie: "SHARE_FORGED",
        guardians: [ids[0]],
      });
    }
    expect(world.asked.filter((call) => call.endsWith("/approval"))).toEqual([]);
  });

  test("is not given on a shorter wait than the owner signed", async () => {
    await arranges();
    await asks();
    world.circles.of(anna.accountId).set!["waitSeconds"] = 0;
    const guardianship = await helped(friends[0]!);
    expect(guardianship.share).toBe("forged");
    const approving = friends[0]!.guardianships.approve(guardianship, guardianship.request!);
    expect(await thrownBy(approving)).toMatchObject({ lie: "SHARE_FORGED" });
  });

  test("is gone when one has left", async () => {
    const { ids } = await arranges();
    await asks();
    const guardianship = await helped(friends[0]!);
    await friends[0]!.guardianships.leave(anna.accountId, ids[0]!);
    const approving = friends[0]!.guardianships.approve(guardianship, guardianship.request!);
    expect(await thrownBy(approving)).toMatchObject({ type: "not-found" });
  });

  test("is what the owner's key signed", async () => {
    await arranges();
    const { sign } = await friends[0]!.account.record(anna.accountId);
    const { statement } = world.circles.of(anna.accountId).set!;
    await verifySigned(statement, "sw1-guardian+jws", sign);
  });
});
