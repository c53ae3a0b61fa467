import { describe, expect, it } from "vitest";
import { pulses } from "./bundles";
import type { Device } from "./device";
import { somebody, Stage } from "./stage";

const ALL = 1_200;

describe("a person with a large file", () => {
  const stage = Stage.set();
  let laptop: Device;

  it("stops its import on the way", async () => {
    laptop = await stage.device();
    await laptop.register(somebody("cleo"));
    await laptop.visit("Import and export");
    const { page } = laptop;
    await page.locator("input[type=file]").setInputFiles(pulses(ALL));
    await page.getByText(/^[1-9]\d* of 1200 entries$/).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Cancelled. What had been imported by then is there").waitFor();
  });

  it("finds what had come, and all of the rest after another try", async () => {
    const { page } = laptop;
    await laptop.visit("Records");
    const found = page.getByRole("status").filter({ hasText: /record/ });
    const came = Number.parseInt(await found.innerText());
    expect(came).toBeGreaterThan(0);
    expect(came).toBeLessThan(ALL);

    await laptop.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(pulses(ALL));
    // A commit that was on its way when she cancelled may have come after she looked.
    const report = page.getByText(/^Imported: \d+ new, \d+ were there already$/);
    await report.waitFor({ timeout: 60_000 });
    const [created = 0, before = 0] = [...(await report.innerText()).matchAll(/\d+/g)].map(Number);
    expect(before).toBeGreaterThanOrEqual(came);
    expect(created + before).toBe(ALL);
    await laptop.visit("Records");
    await expect.poll(() => found.innerText()).toBe(`${ALL} records`);
  });

  it("is told that something else is not a file of that kind", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    const letter = { name: "letter.json", mimeType: "application/json", buffer: Buffer.from('{"dear":"Cleo"}') };
    await page.locator("input[type=file]").setInputFiles(letter);
    await page.getByText("This is not a FHIR bundle.").waitFor();
  });
});
