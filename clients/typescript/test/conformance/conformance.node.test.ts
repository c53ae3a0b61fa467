import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RefusedError, ServerLiedError } from "../../src/index.js";
import catalogue from "../../../../contracts/attacks.json" with { type: "json" };
import { type Asked, type Attack, EvilServer } from "../evil/evil-server.js";
import { thrownBy } from "../device.js";
import { Scene, SECRETS } from "./scene.js";

const attacks: readonly Attack[] = catalogue.attacks;

let server: EvilServer;
let scene: Scene;

beforeAll(async () => {
  server = await EvilServer.start();
  scene = await Scene.make(server.url);
}, 60_000);

afterAll(() => server?.stop());

describe("every attack of the catalogue is named and moves no pin", () => {
  test.each(attacks.map((attack) => [attack.row, attack.name, attack] as const))(
    "row %i %s",
    async (_row, _name, attack) => {
      const pinned = scene.pinned();
      await server.forgetRequests();
      await server.arm(attack.name, scene.json());
      try {
        expect(await saidTo(() => scene.plays(attack.step))).toEqual({ lie: attack.lie, refusal: attack.refusal });
        expect(scene.pinned()).toEqual(pinned);
        const requests = await server.requests();
        expect(requests).not.toHaveLength(0);
        expect(requests.filter(sentAgainst(attack))).toEqual([]);
        expectLast(attack, requests);
        expect(SECRETS.filter((secret) => JSON.stringify(requests).includes(secret))).toEqual([]);
      } finally {
        await server.disarm();
      }
      await scene.goesOn();
    },
  );
});

describe("a device that opened what it has kept names every attack on the login that follows", () => {
  /** A login that follows has no password to stretch with another salt: it gives up, as when the password was changed elsewhere. */
  const salted = "salt-of-another-account";
  const onLogin = attacks.filter(({ step, name }) => step === "log-in-on-known-device" && name !== salted);

  async function underAttack(name: string): Promise<unknown> {
    const pinned = scene.pinned();
    await server.forgetRequests();
    await server.arm(name, scene.json());
    try {
      return await thrownBy(scene.unlocksAndSyncs());
    } finally {
      await server.disarm();
      expect(scene.pinned()).toEqual(pinned);
    }
  }

  test.each(onLogin.map((attack) => [attack.row, attack.name, attack] as const))("row %i %s", async (_, __, attack) => {
    expect(await underAttack(attack.name)).toMatchObject({ name: "ServerLiedError", lie: attack.lie });
    const requests = await server.requests();
    expect(requests.filter(sentAgainst(attack))).toEqual([]);
    expect(requests.filter(({ path }) => path.startsWith("/api/vault/"))).toEqual([]);
  });

  test(`and proves nothing for a ${salted}`, async () => {
    expect(await underAttack(salted)).toMatchObject({ name: "RefusedError", type: "credentials-refused" });
    expect((await server.requests()).map(({ path }) => path)).toEqual(["/api/auth/v1/login/start"]);
  });

  test("and syncs with an honest server", async () => {
    await scene.unlocksAndSyncs();
  });
});

describe("every step is taken with an honest server", () => {
  test.each([...new Set(attacks.map((attack) => attack.step))])("%s", async (step) => {
    await scene.plays(step);
    await scene.goesOn();
  });
});

/** Whether a request is what must not be sent. */
function sentAgainst({ mustNotSend }: Attack): (asked: Asked) => boolean {
  return mustNotSend === null ? () => false : isCall(mustNotSend);
}

/** Who was refused has tried once, and asks for nothing more. */
function expectLast({ lastSent }: Attack, requests: readonly Asked[]): void {
  if (lastSent !== null) {
    const sent = requests.map(isCall(lastSent));
    expect(sent.indexOf(true)).toBe(requests.length - 1);
  }
}

/** Where \* is any one segment of a path. */
function isCall(text: string): (asked: Asked) => boolean {
  const call = new RegExp(`^${text.replaceAll("*", "[^/]+")}$`);
  return ({ method, path }) => call.test(`${method} ${path}`);
}

async function saidTo(step: () => Promise<unknown>): Promise<Pick<Attack, "lie" | "refusal"> | undefined> {
  const error = await thrownBy(Promise.resolve().then(step));
  if (error === undefined) {
    return undefined;
  }
  if (error instanceof ServerLiedError) {
    return { lie: error.lie, refusal: null };
  }
  if (error instanceof RefusedError) {
    return { lie: null, refusal: error.type };
  }
  throw error;
}
