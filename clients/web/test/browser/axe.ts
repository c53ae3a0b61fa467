import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on a page that is serious or critical, a line each. Axe comes by the debugger, which no policy of the page stops. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Without what passes, of which it would work out where it stands, it takes half the time.
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: Pick<typeof Axe, "run"> }).axe.run({ resultTypes: ["violations"] }),
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary ?? ""}`),
    );
}
