import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ContactRehearsal, Guardianship, Session } from "../../src/index.js";
import { thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";
import type { Body } from "./circles.js";
import { World } from "./world.js";

const DAY = 24 * 60 * 60 * 1000;
const NOBODY = "AAAAAAAAAAAAAAAAAAAAAA";

let server: EvilServer;
let world: World;
let anna: Session;
let friends: Session[];
let ids: string[];
let scenes = 0;

beforeAll(async () => {
  server = await EvilServer.start();
});
afterAll(() => server?.stop());

/** Anna has three contacts of whom two are needed, and rehearses. */
beforeEach(async () => {
  world = new World(server.url);
  const scene = ++scenes;
  anna = await world.signsUp(`anna-${scene}@example.org`);
  [friends, ids] = [[], []];
  for (const name of ["ben", "carla", "dora"]) {
    const friend = await world.signsUp(`${name}-${scene}@example.org`);
    const { id } = await anna.contacts.invite({ email: `${name}@example.org`, from: "Anna", label: name });
    await friend.guardianships.accept(anna.accountId, id);
    await anna.contacts.confirm((await anna.contacts.circle()).contacts.at(-1)!);
    friends.push(friend);
    ids.push(id);
  }
  await anna.contacts.arrange({ ids, from: "Anna" });
  await anna.contacts.rehearse();
});

async function proves(friend: number): Promise<Guardianship> {
  const [guardianship] = await friends[friend]!.guardianships.list();
  return friends[friend]!.guardianships.prove(guardianship!, guardianship!.rehearsal!);
}

async function seen(): Promise<ContactRehearsal> {
  return (await anna.contacts.circle()).rehearsal!;
}

async function outcomes(): Promise<string[]> {
  return (await seen()).results.map(({ outcome }) => outcome);
}

/** What the service has. */
function stored(): Body {
  return world.circles.of(anna.accountId).rehearsal!;
}

describe("a rehearsal with contacts", () => {
  test("works when as many have proved it as are needed", async () => {
    expect(await outcomes()).toEqual(["waiting", "waiting", "waiting"]);
    expect((await proves(0)).rehearsal).toMatchObject({ answered: true });
    expect(await seen()).toMatchObject({ proved: 1, works: false });
    await proves(2);
    expect(await outcomes()).toEqual(["proved", "waiting", "proved"]);
    expect(await seen()).toMatchObject({ proved: 2, works: true });
    const [{ contact, provedAt } = {}] = (await seen()).results;
    expect(contact).toBe(ids[0]);
    expect(Math.abs(provedAt!.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test("tells who has left from who has not answered", async () => {
    await proves(0);
    await friends[2]!.guardianships.leave(anna.accountId, ids[2]!);
    expect(await outcomes()).toEqual(["proved", "waiting", "missing"]);
  });

  test("believes no proof of another contact, nor one that was altered", async () => {
    await proves(0);
    await proves(1);
    const [bens, carlas] = stored()["proofs"].map(({ proof }: Body) => proof as string);
    stored()["proofs"] = [{ guardian: ids[0], proof: carlas }];
    expect(await outcomes()).toEqual(["forged", "waiting", "waiting"]);
    stored()["proofs"] = [{ guardian: ids[2], proof: bens }];
    expect(await outcomes()).toEqual(["waiting", "waiting", "forged"]);
    stored()["proofs"] = [{ guardian: ids[0], proof: `${bens.slice(0, -4)}AAAA` }];
    expect(await seen()).toMatchObject({ results: [{ outcome: "forged" }, {}, {}], proved: 0, works: false });
  });

  test("believes no proof of an earlier one, whatever its date is said to be", async () => {
    await proves(0);
    const earlier = structuredClone(stored());
    await anna.contacts.rehearse();
    stored()["proofs"] = earlier["proofs"];
    expect(await outcomes()).toEqual(["forged", "waiting", "waiting"]);
    Object.assign(stored(), earlier, { askedAt: new Date(Date.now() + 2 * DAY).toISOString() });
    expect(await outcomes()).toEqual(["forged", "waiting", "waiting"]);
  });

  test("ends with its set, of which no proof is good for another", async () => {
    await proves(0);
    const earlier = structuredClone(stored());
    expect((await anna.contacts.arrange({ ids, from: "Anna" })).rehearsal).toBeUndefined();
    world.circles.of(anna.accountId).rehearsal = earlier;
    expect(await outcomes()).toEqual(["forged", "waiting", "waiting"]);
  });

  test("takes answers of who was not asked, and two of one, for a lie", async () => {
    await proves(0);
    const [proof] = stored()["proofs"];
    stored()["proofs"] = [{ ...proof, guardian: NOBODY }];
    expect(await thrownBy(anna.contacts.circle())).toMatchObject({ lie: "GUARDIAN_FORGED", guardians: [NOBODY] });
    stored()["proofs"] = [proof, proof];
    expect(await thrownBy(anna.contacts.circle())).toMatchObject({ lie: "MALFORMED_ANSWER" });
    world.lying = (call, body: any) => (call.endsWith("/rehearsal") ? { ...body, rehearsal: null } : body);
    expect(await thrownBy(anna.contacts.rehearse())).toMatchObject({ lie: "MALFORMED_ANSWER" });
  });

  test("is answered by nobody whose share does not open", async () => {
    const [guardianship] = await friends[0]!.guardianships.list();
    const { shares } = world.circles.of(anna.accountId).set!;
    shares[0].share = shares[1].share;
    const proving = friends[0]!.guardianships.prove(guardianship!, guardianship!.rehearsal!);
    expect(await thrownBy(proving)).toMatchObject({ lie: "SHARE_FORGED", guardians: [ids[0]] });
    expect(world.asked.some((call) => call.startsWith("PUT") && call.endsWith("/rehearsal"))).toBe(false);
  });
});
