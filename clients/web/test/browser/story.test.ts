import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import { launchChromium } from "./chromium";
import { Device, type Person } from "./device";
import { picture } from "./pictures";
import { foundIn, pairsOf } from "./secrets";

const SUITE = { gateway: inject("gateway"), inbox: inject("inbox") };
const BUNDLE = join(import.meta.dirname, "data/gricelda-adult.json");

/** Written into forms in the course of the story, or in the imported file; none of it may leave the device readable. */
const PLAINTEXT = [
  "marmalade sandwich",
  "quince jelly",
  "Ramipril",
  "blood pressure",
  "systolic",
  "Observation",
  "valueQuantity",
  "loinc.org",
  "8480-6",
  "snomed.info",
  "Gricelda41",
  "Cassin499",
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** One person and her devices, from the first visit to the last. Each step begins where the one before has ended. */
describe("a person", () => {
  const anna: Person = { email: `anna.${Date.now()}@example.org`, password: "korrekt pferd batterie heftklammer" };
  const secrets: string[] = [anna.password, ...PLAINTEXT];
  const devices: Device[] = [];
  let laptop: Device;
  let phone: Device;

  beforeAll(async () => {
    laptop = await Device.open(browser, SUITE);
    devices.push(laptop);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") {
      await Promise.all(devices.map(({ page }, i) => picture(page, `failed-${i}-${task.name.replaceAll(" ", "-")}`)));
    }
  });

  afterAll(() => Promise.all(devices.map((device) => device.close())));

  it("registers with the code from her mail and three of her words", async () => {
    await picture(laptop.page, "welcome-desktop-light");
    expect(await barriersOn(laptop.page)).toEqual([]);
    const words = await laptop.register(anna);
    secrets.push(...pairsOf(words));
    expect(new Set(words).size).toBeGreaterThan(15);
    expect(await barriersOn(laptop.page)).toEqual([]);
  });

  it("keeps her first records, and sees the latest of each", async () => {
    await laptop.add("Blood pressure", { Systolic: "128", Diastolic: "81", Note: "after a marmalade sandwich" });
    await laptop.add("Weight", { Weight: "71.5" });
    await laptop.add("Medication", { "Medication *": "Ramipril", Dosage: "1-0-0" });
    await laptop.visit("Overview");
    await laptop.page.getByText("128/81").waitFor();
    await laptop.page.getByRole("region", { name: "Medication" }).getByText("Ramipril").waitFor();
  });

  it("is told what is missing in a form, and brought there", async () => {
    const { page } = laptop;
    await laptop.goToNew("Pulse");
    await page.getByLabel("Pulse").fill("6000");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Between 20 and 300, please.").waitFor();
    expect(await page.getByLabel("Pulse").evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  it("imports what her practice has given her, and charts it", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(BUNDLE);
    await page.getByText(/Imported: 3\d\d new/).waitFor({ timeout: 60_000 });
    await picture(page, "import-desktop-light");
    await page.getByRole("link", { name: "See the charts" }).click();
    await page.getByRole("link", { name: /Blood pressure/ }).click();
    await page.getByRole("img", { name: /Blood pressure, 3 values/ }).waitFor();
    await page.getByRole("button", { name: "Table" }).click();
    expect(await page.getByRole("row").count()).toBe(4);
    await page.getByRole("button", { name: "Chart" }).click();
  });

  it("imports the same file again and doubles nothing", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(BUNDLE);
    await page.getByText(/Imported: 3\d\d were there already/).waitFor({ timeout: 60_000 });
  });

  it("finds records by text, code and kind", async () => {
    const { page } = laptop;
    await laptop.visit("Records");
    const found = async (words: string) => {
      await page.getByLabel("Search").fill(words);
      await page.waitForTimeout(300);
      return (
        await page
          .getByRole("status")
          .filter({ hasText: /record/ })
          .innerText()
      ).trim();
    };
    expect(await found("marmalade")).toBe("1 record");
    expect(await found("85354-9")).toBe("3 records");
    expect(await found("no such thing")).toBe("0 records");
    await page.getByRole("button", { name: "Remove the filters" }).click();
  });

  it("sees on a second device what she wrote on the first, and the other way round", async () => {
    phone = await Device.open(browser, SUITE, { width: 360, height: 740, dark: true });
    devices.push(phone);
    await phone.logIn(anna);
    await phone.page.getByText("128/81").waitFor({ timeout: 30_000 });
    await phone.add("Pulse", { Pulse: "64" });
    await laptop.visit("Overview");
    await laptop.comesBack();
    await laptop.page.getByRole("link", { name: /Pulse 64/ }).waitFor();
  });

  it("edits a record, looks at its history and restores it", async () => {
    const { page } = laptop;
    await laptop.openRecord("71.5 kg");
    await page.getByRole("link", { name: "Edit" }).click();
    await laptop.fill({ Weight: "72.5" });
    await page.getByText("72.5 kg").first().waitFor();
    await page.getByText("Version 1").waitFor();
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByText("Version 3").waitFor();
    await page.getByText("71.5 kg").first().waitFor();
  });

  it("deletes a record and takes it back", async () => {
    const { page } = laptop;
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await laptop.openRecord("71.5 kg");
  });

  it("writes without a network, and settles a conflict field by field", async () => {
    const { page } = laptop;
    await laptop.openRecord("Ramipril");
    laptop.wire.cut();
    await page.getByRole("link", { name: "Edit" }).click();
    await laptop.fill({ Dosage: "0-0-1", Note: "with quince jelly" });
    await page.getByText("No connection.").waitFor();

    await phone.openRecord("Ramipril");
    await phone.page.getByRole("link", { name: "Edit" }).click();
    await phone.fill({ Dosage: "2-0-0" });

    laptop.wire.mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("link", { name: "Have a look" }).click();
    await page.getByText("On the other device: 2-0-0").click();
    await picture(page, "conflict-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Keep it like this" }).click();
    await page.getByText("All settled").waitFor();

    await laptop.openRecord("Ramipril");
    await page.getByText("2-0-0").first().waitFor();
    await page.getByText("with quince jelly").waitFor();
  });

  it("opens what is here without a network, even after closing the page", async () => {
    const { page } = laptop;
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByRole("heading", { name: "Locked" }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    laptop.wire.cut();
    await page.reload();
    await laptop.unlock(anna);
    await laptop.visit("Overview");
    await page.getByText("128/81").waitFor({ timeout: 30_000 });
    await page.getByText("No connection.").waitFor();
    laptop.wire.mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("No connection.").waitFor({ state: "hidden" });
  });

  it("has two tabs that agree", async () => {
    const other = await laptop.secondTab();
    await other.getByLabel(/^Password/).fill(anna.password);
    await other.getByRole("button", { name: "Unlock" }).click();
    await other.getByText("128/81").waitFor({ timeout: 30_000 });
    await laptop.add("Temperature", { Temperature: "36.6" });
    await other.getByRole("link", { name: /Temperature 36.6/ }).waitFor();
    await other.close();
  });

  it("sees what the server sees of a record", async () => {
    const { page } = laptop;
    await laptop.openRecord("Ramipril");
    await page.getByRole("link", { name: "What the server sees of this" }).click();
    await page.getByText(/^eyJ/).waitFor();
    expect(await page.getByText(/^eyJ/).innerText()).not.toContain("Ramipril");
    await picture(page, "known-desktop-light");
  });

  it("takes everything along", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /Save: Readable/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^sealwell-.*\.fhir\.json$/);
  });

  it("is told plainly when the server lies, and goes on when it does so no more", async () => {
    const { page } = laptop;
    laptop.wire.tellLies((answer) =>
      answer.replaceAll(/"digest":"(.)/g, (_found, first) => `"digest":"${first === "A" ? "B" : "A"}`),
    );
    await phone.add("Pulse", { Pulse: "66" });
    await laptop.comesBack();
    await page.getByRole("heading", { name: "The server did not tell the truth" }).waitFor();
    await picture(page, "lie-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the report" }).click();
    expect((await download).suggestedFilename()).toMatch(/^sealwell-report-/);

    laptop.wire.tellTheTruth();
    await page.getByRole("button", { name: "Try again" }).click();
    await laptop.unlock(anna);
    await laptop.visit("Overview");
    await page.getByRole("link", { name: /Pulse 66/ }).waitFor({ timeout: 30_000 });
  });

  it.each([
    ["desktop-light", { width: 1280, dark: false }],
    ["phone-dark", { width: 360, dark: true }],
  ])("can read every page, %s", async (name, { width, dark }) => {
    const { page } = dark ? phone : laptop;
    const place = dark
      ? (device: string) => (device === "Import and export" ? "Import" : device)
      : (device: string) => device;
    const device = dark ? phone : laptop;
    await device.comesBack();
    for (const title of ["Overview", "Records", "Charts", "Import and export", "Account"]) {
      await device.visit(place(title));
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      await settled(page);
      await picture(page, `${title.toLowerCase().replaceAll(" ", "-")}-${name}`);
      expect(await barriersOn(page), title).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${title} is wider than ${width}`,
      ).toBeLessThanOrEqual(width);
    }
    await device.visit("Charts");
    await page.getByRole("link", { name: /Blood pressure/ }).click();
    await settled(page);
    await picture(page, `chart-${name}`);
    expect(await barriersOn(page)).toEqual([]);
    await device.goToNew("Blood pressure");
    await settled(page);
    await picture(page, `form-${name}`);
    expect(await barriersOn(page)).toEqual([]);
    await device.openRecord("128/81");
    await settled(page);
    await picture(page, `record-${name}`);
    expect(await barriersOn(page)).toEqual([]);
  });

  it("finds her phone locked when she has not touched it for a while", async () => {
    const { page } = phone;
    await page.clock.install();
    await page.clock.fastForward("05:30");
    await page.mouse.move(10, 10);
    await page.getByRole("heading", { name: "Locked" }).waitFor();
    await phone.unlock(anna);
  });

  it("logs her phone out from her laptop", async () => {
    const { page } = laptop;
    await laptop.visit("Account");
    await page.getByText("this device", { exact: true }).waitFor();
    const phoneLine = page
      .getByRole("listitem")
      .filter({ hasNot: page.getByText("this device") })
      .filter({ hasText: "Chrome" });
    // From the last: the others keep their places.
    for (const line of (await phoneLine.all()).reverse()) {
      await line.getByRole("button").click();
    }
    await expect.poll(() => phoneLine.count(), { timeout: 10_000 }).toBe(0);
    await phone.comesBack();
    await phone.page.getByText("This device was logged out").waitFor({ timeout: 20_000 });
  });

  it("has complained about nothing on the way", () => {
    expect(devices.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it("has sent nothing that anybody could read", () => {
    const sent = devices.map(({ wire }) => wire.everythingSent()).join("");
    expect(sent.length).toBeGreaterThan(500_000);
    expect(foundIn(sent, [anna.email])).toHaveLength(1);
    expect(foundIn(sent, secrets)).toEqual([]);
  });
});

it("is served as it was built", async () => {
  const script = join(import.meta.dirname, "../../bundle/hash.js");
  const { stdout } = await promisify(execFile)(process.execPath, [script, SUITE.gateway]);
  expect(stdout).toContain("serves what was built");
});

it("speaks German to who speaks German", async () => {
  const device = await Device.open(browser, SUITE, { german: true });
  await device.page.getByRole("heading", { name: "Ihre Gesundheitsdaten. Nur für Sie lesbar." }).waitFor();
  expect(await device.page.evaluate(() => document.documentElement.lang)).toBe("de");
  await device.page.getByRole("button", { name: "English" }).click();
  await device.page.getByRole("heading", { name: "Your health records. Readable by you alone." }).waitFor();
  await device.close();
});

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}
