import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { pulses } from "../test/browser/bundles";
import type { Device } from "../test/browser/device";
import { somebody, Stage } from "../test/browser/stage";
import { bareWorker, runBare } from "./bare";
import { hold, median } from "./limits";
import { LONG_TASK_MILLIS, longestTask, timeBetween, watch } from "./stopwatch";

const RECORDS = 3_000;
const TIMES = 3;

describe(`a vault of ${RECORDS} records`, () => {
  const stage = Stage.set();
  const anna = somebody("anna");

  it("is imported while the page answers", async () => {
    const device = await opened(stage);
    await device.register(anna);
    const { page } = device;
    const { name, buffer } = pulses(RECORDS);
    // By its path: contents would be put together in the page, which keeps that busy for longer than the import does.
    const file = join(await mkdtemp(join(tmpdir(), "sealwell-bench-")), name);
    await writeFile(file, buffer);
    await device.visit("Import and export");
    const from = await now(page);
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText(`Imported: ${RECORDS} new`).waitFor({ timeout: 120_000 });
    const to = await now(page);
    console.log(`          imported in ${Math.round(to - from)} ms`);
    holdUnblocked("importing", await longestTask(page, { from, to }));
  });

  it("is there on a new device soon after it could have been downloaded", async () => {
    const script = await bareWorker();
    const syncs: number[] = [];
    const bares: number[] = [];
    const longest: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      const device = await opened(stage, "/records");
      const { page } = device;
      await page.getByLabel("E-mail address").fill(anna.email);
      await page.getByLabel(/^Password/).fill(anna.password);
      const stretch = await timeBetween(page, "Log in", "Opening your vault", `${RECORDS} records`);
      syncs.push(stretch.to - stretch.from);
      longest.push(await longestTask(page, stretch));
      const bare = await stage.device({ withoutPolicy: true });
      bares.push(await runBare(bare.page, script, { kind: "sync", authorization: tokenOf(device) }));
      await bare.close();
    }
    hold({
      name: `a first sync of ${RECORDS} records, until they can be used`,
      measured: median(syncs),
      against: "the raw download and the same Web Crypto calls alone",
      baseline: median(bares),
      limit: 2,
      unit: "ms",
    });
    holdUnblocked("a first sync", median(longest));
  });
});

/** The access token that it has used last. */
function tokenOf(device: Device): string {
  const [, token = ""] = [...device.wire.everythingSent().matchAll(/^authorization: (\S+ \S+)\r$/gim)].at(-1) ?? [];
  return token;
}

/** A device whose page is watched from its first moment. */
async function opened(stage: Stage, path = "/"): Promise<Device> {
  const device = await stage.device();
  await watch(device.page);
  await device.goTo(path);
  return device;
}

function holdUnblocked(what: string, longest: number): void {
  hold({
    name: `the page's longest task while ${what}`,
    measured: longest,
    against: "what nobody notices",
    baseline: LONG_TASK_MILLIS,
    limit: 1,
    unit: "ms",
  });
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}
