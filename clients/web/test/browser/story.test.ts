import { readFile } from "node:fs/promises";
import { openBackup } from "@sealwell/client";
import { describe, expect, it } from "vitest";
import { barriersOn } from "./axe";
import { ADULT, ADULT_ENTRIES, entriesIn } from "./bundles";
import type { Device } from "./device";
import { picture } from "./pictures";
import { foundIn, pairsOf } from "./secrets";
import { somebody, Stage } from "./stage";

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

const WRITTEN = 6;

/** One person and her devices, from the first visit to the last. Each step begins where the one before has ended. */
describe("a person", () => {
  const stage = Stage.set();
  const anna = somebody("anna");
  const secrets: string[] = [anna.password, ...PLAINTEXT];
  let laptop: Device;
  let phone: Device;

  it("registers with the code from her mail and three of her words", async () => {
    laptop = await stage.device();
    const words = await laptop.registerUpToTheWords(anna);
    secrets.push(...pairsOf(words));
    expect(new Set(words).size).toBeGreaterThan(15);
  });

  it("is offered a second way back, and looks at one before she says later", async () => {
    const { page } = laptop;
    expect(await page.locator(":focus").innerText()).toBe("You have one way back");
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "second-way");
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole("button", { name: "Deutsch" }).click();
    await page.getByRole("heading", { name: "Sie haben einen Weg zurück" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "second-way-german-phone");
    await page.getByRole("button", { name: "English" }).click();
    await page.setViewportSize({ width: 1280, height: 860 });
    await laptop.tabTo("Set up now: Recovery kit");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "A recovery kit" }).waitFor();
    await page.goBack();
    await laptop.tabTo("Later");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Welcome. What would you like to keep?" }).waitFor();
    await page.getByText("You have one way back. Two are better: paper gets lost.").waitFor();
    expect(await barriersOn(page)).toEqual([]);
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

  it("writes a record by keyboard alone", async () => {
    const { page } = laptop;
    await laptop.visit("Records");
    await laptop.tabTo("New record");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Pulse" }).waitFor();
    await page.keyboard.type("pul");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "New: Pulse" }).waitFor();
    if (!(await page.getByLabel("Pulse").evaluate((input) => input === document.activeElement))) {
      await laptop.tabTo("Pulse");
    }
    await page.keyboard.type("61");
    await laptop.tabTo("Save");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Pulse" }).waitFor();
    await page.getByText("61 /min").first().waitFor();
  });

  it("imports what her practice has given her, and charts it", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(ADULT);
    await page.getByText(/Imported: 3\d\d new/).waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: "See the charts" }).click();
    await page.getByRole("link", { name: /Blood pressure/ }).click();
    await page.getByRole("img", { name: /Blood pressure, 3 values/ }).waitFor();
    await page.getByRole("button", { name: "Table" }).click();
    expect(await page.getByRole("row").count()).toBe(4);
    await page.getByRole("button", { name: "Chart" }).click();
  });

  it("looks at a part of the chart, by buttons, by keyboard and by dragging", async () => {
    const { page } = laptop;
    const plot = (values: string) => page.getByRole("img", { name: `Blood pressure, ${values}` });
    await page.getByRole("button", { name: "1 month" }).click();
    await plot("1 value.").waitFor();
    await page.getByRole("button", { name: "All" }).click();
    await plot("3 values.").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("status").filter({ hasText: "128/81 mmHg" }).waitFor();
    await page.keyboard.type("++++");
    await plot("1 value.").waitFor();
    await page.getByRole("button", { name: "All" }).click();
    const { x, y, width, height } = (await plot("3 values.").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width * 0.92, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.99, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await plot("1 value.").waitFor();
  });

  it("imports the same file again and doubles nothing", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(ADULT);
    await page.getByText(/Imported: 3\d\d were there already/).waitFor({ timeout: 60_000 });
  });

  it("finds records by text, code and kind", async () => {
    const { page } = laptop;
    await laptop.visit("Records");
    const found = page.getByRole("status").filter({ hasText: /record/ });
    for (const [words, count] of [
      ["marmalade", "1 record"],
      ["85354-9", "3 records"],
      ["no such thing", "0 records"],
    ] as const) {
      await page.getByLabel("Search").fill(words);
      await expect.poll(() => found.innerText()).toBe(count);
    }
    await page.getByRole("button", { name: "Remove the filters" }).click();
  });

  it("sees on a second device what she wrote on the first, and the other way round", async () => {
    phone = await stage.device({ width: 360, height: 740, dark: true });
    await phone.logIn(anna);
    await phone.page.getByText("128/81").waitFor({ timeout: 60_000 });
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
    await laptop.findsTheServerAgain();
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
    await page.getByText("128/81").waitFor({ timeout: 60_000 });
    await page.getByText("No connection.").waitFor();
    laptop.wire.mend();
    await laptop.findsTheServerAgain();
  });

  it("has two tabs that agree", async () => {
    const other = await laptop.secondTab();
    await other.getByLabel(/^Password/).fill(anna.password);
    await other.getByRole("button", { name: "Unlock" }).click();
    await other.getByText("128/81").waitFor({ timeout: 60_000 });
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
  });

  it("takes everything along, readable and sealed", async () => {
    const { page } = laptop;
    await laptop.visit("Import and export");
    const saved = async (what: string): Promise<[name: string, content: string]> => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: `Save: ${what}` }).click();
      const file = await download;
      return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
    };
    const [readable, bundle] = await saved("Readable");
    expect(readable).toMatch(/^sealwell-.*\.fhir\.json$/);
    // What she has written herself: blood pressure, weight, medication, a pulse on each device, temperature.
    expect(entriesIn(bundle)).toBe(ADULT_ENTRIES + WRITTEN);
    expect(bundle).toContain("marmalade sandwich");

    const [sealed, backup] = await saved("Sealed");
    expect(sealed).toMatch(/^sealwell-.*\.sealed\.json$/);
    expect(foundIn(backup, secrets)).toEqual([]);
    const opened = await openBackup(new Blob([backup]), anna.password);
    expect(await opened.records.ids()).toHaveLength(ADULT_ENTRIES + WRITTEN);
    await opened.lock();
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
    await page.getByRole("link", { name: /Pulse 66/ }).waitFor({ timeout: 60_000 });
  });

  it("finds her phone locked when she has not touched it for a while", async () => {
    const { page } = phone;
    await page.clock.install();
    await page.clock.fastForward("05:30");
    await page.mouse.move(10, 10);
    await page.getByRole("heading", { name: "Locked" }).waitFor();
    await phone.unlockAndLogIn(anna);
  });

  it("logs her phone out from her laptop", async () => {
    const { page } = laptop;
    const others = page.getByRole("button", { name: "Log out Chrome, Linux" });
    // What the unlocking has tidied up may still be on its way.
    await expect
      .poll(async () => {
        await laptop.visit("Overview");
        await laptop.visit("Account");
        await page.getByText("this device", { exact: true }).waitFor();
        return others.count();
      })
      .toBe(1);
    await others.click();
    await others.waitFor({ state: "hidden" });
    await phone.findsItselfLoggedOut();
  });

  it("has sent nothing that anybody could read", () => {
    const sent = stage.devices.map(({ wire }) => wire.everythingSent()).join("");
    expect(sent.length).toBeGreaterThan(500_000);
    expect(foundIn(sent, [anna.email])).toHaveLength(1);
    expect(foundIn(sent, secrets)).toEqual([]);
  });
});
