import { expect, test } from "vitest";
import infant from "../../../java/src/test/resources/delmy-infant.json?raw";
import { importDropped, openInAPage } from "../../examples/in-a-page.js";
import { Device, PASSWORD } from "../device.js";
import { EvilServer } from "../evil/evil-server.js";

test("in a page", async () => {
  const server = await EvilServer.start();
  const email = "anna@example.org";
  await new Device(server.url).signsUp(email);
  const shown: string[] = [];
  const worker = new Worker(new URL("../remote/client.worker.ts", import.meta.url), { type: "module" });
  const client = await openInAPage(worker, server.url, (text) => shown.push(text));
  await importDropped(client, { email, password: PASSWORD }, new Blob([infant]), new AbortController().signal, (text) =>
    shown.push(text),
  );
  expect(shown).toEqual(expect.arrayContaining(["ready", "deriving-keys", "opening-keys"]));
  expect(shown.at(-1)).toMatch(/^\d+ new, 0 left out$/);
  client.terminate();
  await server.stop();
});
