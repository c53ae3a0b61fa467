import { afterAll, beforeAll, expect, test } from "vitest";
import { Scene } from "../conformance/scene.js";
import { thrownBy } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

/** A browser follows by itself where a server sends it, and tells a page that did not want that next to nothing. */
let server: EvilServer;
let scene: Scene;

beforeAll(async () => {
  server = await EvilServer.start();
  scene = await Scene.make(server.url);
});
afterAll(() => server?.stop());

test.each([
  ["link-sent-elsewhere", "open-guarded-link"],
  ["smart-link-sent-elsewhere", "open-smart-link"],
  ["direct-link-sent-elsewhere", "open-direct-link"],
])("row 19 %s: nobody goes there, and it is named", async (attack, step) => {
  await server.forgetRequests();
  await server.arm(attack, scene.json());
  expect(await thrownBy(scene.plays(step))).toMatchObject({ lie: "MALFORMED_ANSWER" });
  expect((await server.requests()).map(({ path }) => path)).not.toContain("/api/shares/v1/elsewhere");
});
