import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServerLiedError } from "../../src/index.js";
import catalogue from "../../../../contracts/attacks.json" with { type: "json" };
import { type Attack, EvilServer } from "../evil/evil-server.js";
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
      const pinned = scene.pins.pinned();
      await server.forgetRequests();
      await server.arm(attack.name, scene.json());
      try {
        expect(await lieOf(() => scene.plays(attack.step))).toBe(attack.lie);
        expect(scene.pins.pinned()).toEqual(pinned);
        const requests = await server.requests();
        expect(requests).not.toHaveLength(0);
        expect(requests.map(({ method, path }) => `${method} ${path}`)).not.toContain(attack.mustNotSend);
        expect(SECRETS.filter((secret) => JSON.stringify(requests).includes(secret))).toEqual([]);
      } finally {
        await server.disarm();
      }
      await scene.goesOn();
    },
  );
});

describe("every step is taken with an honest server", () => {
  test.each([...new Set(attacks.map((attack) => attack.step))])("%s", async (step) => {
    await scene.plays(step);
    await scene.goesOn();
  });
});

async function lieOf(step: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    if (error instanceof ServerLiedError) {
      return error.lie;
    }
    throw error;
  }
}
