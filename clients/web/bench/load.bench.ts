import { it } from "vitest";
import { Stage } from "../test/browser/stage";
import { hold } from "./limits";

/** Of what everybody loads before anything is seen. */
const BUDGET_KILOBYTES = 250;

const stage = Stage.set();

it("shows something before anything is loaded that a login needs", async () => {
  const { page } = await stage.device();
  await page.getByRole("heading", { level: 1 }).waitFor();
  const { painted, scripts } = await page.evaluate(() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const code = resources.filter(({ name }) => /\.(js|css|wasm)$/.test(name));
    return {
      painted: paint,
      scripts: code.map(({ name, encodedBodySize }) => ({ name, kilobytes: encodedBodySize / 1024 })),
    };
  });
  const kilobytes = scripts.reduce((sum, script) => sum + script.kilobytes, 0);
  console.log(`          the first paint came after ${Math.round(painted)} ms`);
  hold({
    name: "scripts and styles of the first page, as they came over the wire",
    measured: kilobytes,
    against: "the budget",
    baseline: BUDGET_KILOBYTES,
    limit: 1,
    unit: "KB",
  });
  const early = scripts.filter(({ name }) => /wasm|worker/.test(name)).length + page.workers().length;
  hold({
    name: "workers and WebAssembly that the first page waits for",
    measured: early,
    against: "none",
    baseline: 0,
    limit: 0,
    unit: "",
  });
});
