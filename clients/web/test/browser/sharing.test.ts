import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import { entriesIn } from "./bundles";
import type { Device } from "./device";
import { everyMail, mailFor } from "./inbox";
import { picture } from "./pictures";
import { foundIn } from "./secrets";
import { somebody, Stage } from "./stage";

/** Written into records, headings and notes in the course of the story; none of it may leave a device readable. */
const PLAINTEXT = [
  "quince jelly",
  "Ramipril",
  "valueQuantity",
  "8480-6",
  "Zwetschge",
  "heliotrope afternoon",
  "for Dr Quint",
];

const SHARE_PASSWORD = "turnip-lantern-forty";

/** Anna shares, a stranger reads. Each step begins where the one before has ended. */
describe("a person who shares", () => {
  const stage = Stage.set();
  const anna = somebody("anna");
  const ben = somebody("ben");
  const secrets = [anna.password, SHARE_PASSWORD, ...PLAINTEXT];
  let annas: Device;
  let stranger: Device;
  let doctors: string;
  let bens: string;

  it("keeps what there is to share", async () => {
    annas = await stage.device();
    await annas.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: annas.wire.origin });
    await annas.register(anna);
    await annas.add("Blood pressure", { Systolic: "131", Diastolic: "83" });
    await annas.add("Blood pressure", { Systolic: "128", Diastolic: "81", Note: "after quince jelly" });
    await annas.add("Medication", { "Medication *": "Ramipril", Dosage: "1-0-0" });
    await annas.add("Journal", { Title: "Zwetschge", "Text *": "heliotrope afternoon" });
  });

  it("sees an empty page of links, and the way to the first", async () => {
    const { page } = annas;
    await annas.visit("Shared links");
    await page.getByRole("heading", { name: "Nothing shared yet" }).waitFor();
    await page.getByRole("link", { name: "Share the overview" }).click();
  });

  it("shares her overview with a password, to be opened twice", async () => {
    const { page } = annas;
    await page.getByRole("button", { name: "Share" }).click();
    const dialog = page.getByRole("dialog", { name: "Share by a link" });
    await dialog.getByText("2 records, as they are now.").waitFor();
    await dialog.getByRole("button", { name: "Show each record" }).click();
    await dialog.getByText("Ramipril").waitFor();
    await dialog.getByLabel("Terms of my own").check();
    await dialog.getByLabel("How often at most").fill("nought");
    await dialog.getByRole("button", { name: "Make the link" }).click();
    await dialog.getByText("A whole number from 1 to 10000, please.").waitFor();
    await dialog.getByLabel("How often at most").fill("2");
    await dialog.getByLabel("Only with a password").check();
    await dialog.getByLabel(/^Password for this link/).fill(SHARE_PASSWORD);
    await dialog.getByText("by another way than the link").waitFor();
    await dialog.getByLabel("A note on it").fill("for Dr Quint");
    await picture(page, "sharing-share-dialog-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    doctors = await linkFrom(page);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByText("Now tell the password, too").waitFor();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(doctors);
    await picture(page, "sharing-share-ready-desktop-light");
    await page.getByRole("button", { name: "Done" }).click();
  });

  it("gives it to somebody who has no account, and whom no machine can spend it for", async () => {
    for (const method of ["GET", "HEAD"]) {
      const page = await fetch(new URL(new URL(doctors).pathname, inject("gateway")), { method });
      expect(page.headers.get("cache-control")).toBe("no-store");
      expect(page.headers.get("x-robots-tag")).toBe("noindex");
      expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    }
    stranger = await stage.device({ width: 360, height: 740 });
    const { page } = stranger;
    await stranger.follow(doctors);
    await page.getByText("The link opens 2 more times.").waitFor();
    expect(page.url()).toBe(`${stranger.wire.origin}${new URL(doctors).pathname}`);
    expect(await page.evaluate(() => [location.hash, document.referrer])).toEqual(["", ""]);
    await picture(page, "sharing-visit-gate-phone-light");
    expect(await barriersOn(page)).toEqual([]);
  });

  it("is asked for the password, and told how many tries are left", async () => {
    const { page } = stranger;
    await page.getByLabel(/^Password/).fill("turnip");
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByText("This is not the password.").waitFor();
    await page.getByText("9 more tries").waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it("reads what was shared, and takes it along", async () => {
    const { page } = stranger;
    await page.getByLabel(/^Password/).fill(SHARE_PASSWORD);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("heading", { level: 1, name: "My health at a glance" }).waitFor();
    await page.getByRole("cell", { name: "128/81 mmHg", exact: true }).waitFor();
    expect(await page.getByText("131/83").count()).toBe(0);
    await page.getByRole("button", { name: "More: Ramipril" }).click();
    await page.getByText("1-0-0").last().waitFor();
    await page.getByRole("button", { name: "As a FHIR resource" }).click();
    await page.getByText('"resourceType": "MedicationStatement"').waitFor();
    await picture(page, "sharing-visit-records-phone-light");
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as a FHIR file" }).click();
    expect(entriesIn(await readFile(await (await download).path(), "utf8"))).toBe(2);
  });

  it("opens nothing by loading the page again, for the key is gone from it", async () => {
    const { page } = stranger;
    await page.reload();
    await page.getByRole("heading", { name: "The key is missing here" }).waitFor();
    await picture(page, "sharing-visit-cut-phone-light");
    expect(await barriersOn(page)).toEqual([]);
    // Pasted over the address of the page: the browser loads nothing anew.
    await stranger.follow(doctors);
    await page.getByText("The link opens once more.").waitFor();
  });

  it("opens it a second time, and not a third", async () => {
    const { page } = stranger;
    await page.getByLabel(/^Password/).fill(SHARE_PASSWORD);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("cell", { name: "128/81 mmHg", exact: true }).waitFor();
    await page.reload();
    await stranger.follow(doctors);
    await opensNothing(page);
    await picture(page, "sharing-visit-closed-phone-light");
    expect(await barriersOn(page)).toEqual([]);
  });

  it("leaves no trace of the link in the browser that opened it", async () => {
    const { page } = stranger;
    const left = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]),
    );
    expect(foundIn(left + (await stranger.keptTexts()).join(""), [...secrets, keyOf(doctors)])).toEqual([]);
  });

  it("gets a mail about the first opening, and sees who came", async () => {
    const mail = await mailFor(inject("inbox"), anna.email, /opened for the first time/);
    expect(mail).toContain("Shared links");
    const { page } = annas;
    await annas.visit("Shared links");
    await page.getByRole("link", { name: /for Dr Quint/ }).click();
    const log = page.getByRole("table", { name: "Who came" });
    await log.getByRole("row").nth(3).waitFor();
    expect((await log.getByRole("row").allInnerTexts()).slice(1).map((row) => row.split("\t").slice(1))).toEqual([
      ["Opened", "Chrome", "127.0.0.0/24"],
      ["Opened", "Chrome", "127.0.0.0/24"],
      ["Wrong password", "Chrome", "127.0.0.0/24"],
    ]);
    await page.getByText("Used up").first().waitFor();
    await picture(page, "sharing-share-log-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
  });

  it("chooses records of the timeline, and shares them with one address", async () => {
    const { page } = annas;
    await annas.visit("Records");
    await page.getByRole("button", { name: "Select" }).click();
    await page.getByRole("checkbox", { name: /Blood pressure.*128/ }).check();
    await page.getByRole("checkbox", { name: /Blood pressure.*131/ }).check();
    await page.getByRole("checkbox", { name: /Zwetschge/ }).check();
    await page.getByText("3 selected").waitFor();
    await picture(page, "sharing-selection-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Share" }).click();
    await page.getByLabel("A week, as often as needed").check();
    await page.getByLabel("Only with one of these e-mail addresses").check();
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByText("Which addresses?").waitFor();
    await page.getByLabel("Allowed addresses").fill(ben.email);
    bens = await linkFrom(page);
    await page.getByRole("button", { name: "Done" }).click();
  });

  it("is opened by who gets the code, and by nobody else", async () => {
    const { page } = stranger;
    await stranger.follow(bens);
    await page.getByLabel("Your e-mail address").fill(`mallory.${Date.now()}@example.org`);
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByText("If this address is allowed, a code is on its way.").waitFor();
    await page.getByLabel("Code from the e-mail").fill("12345678");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("This code does not hold").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Another code, or another address" }).click();
    await page.getByLabel("Your e-mail address").fill(ben.email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByLabel("Code from the e-mail").fill(await stranger.codeFor(ben.email));
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("The address is proven.").waitFor();
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("img", { name: /Blood pressure, 2 values/ }).waitFor();
    await page.getByRole("button", { name: "More: Zwetschge" }).click();
    await page.getByText("heliotrope afternoon").last().waitFor();
    await picture(page, "sharing-visit-chart-phone-light");
    expect(await barriersOn(page)).toEqual([]);
    const whole = await page.pdf({ format: "A4" });
    expect(whole.length).toBeGreaterThan(10_000);
  });

  it("does not disturb who is logged in beside", async () => {
    const visitor = await annas.secondTab();
    await annas.follow(bens, visitor);
    await visitor.getByLabel("Your e-mail address").waitFor();
    await visitor.close();
    await annas.visit("Overview");
    await annas.page.getByText("128/81").waitFor();
  });

  it("changes its terms, and takes it back", async () => {
    const { page } = annas;
    await annas.visit("Shared links");
    await page.getByRole("region", { name: "Open" }).getByRole("link").click();
    await page.getByText("one e-mail address, with a code").waitFor();
    await page.getByRole("button", { name: "Change" }).click();
    await page.getByLabel("How often at most").fill("1");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("It has been opened that often already.").waitFor();
    await page.getByLabel("How often at most").fill("5");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("1, 4 left").waitFor();
    await page.getByRole("button", { name: "Revoke" }).click();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("The link is revoked").waitFor();
    await page.getByText("Revoked", { exact: true }).waitFor();
    await annas.visit("Shared links");
    await page.getByRole("region", { name: "Ended" }).getByRole("link").nth(1).waitFor();
    await picture(page, "sharing-shares-desktop-light");
  });

  it("opens nothing that is revoked, wrong or made up, and each looks the same", async () => {
    const { page } = stranger;
    const madeUp = bens.replace(/\/s\/.{22}/, `/s/${"A".repeat(22)}`);
    const wrongKey = bens.replace(/.{10}$/, "AAAAAAAAAA");
    const said = new Set<string>();
    for (const link of [bens, madeUp, wrongKey]) {
      await stranger.goTo("/");
      await stranger.follow(link);
      await opensNothing(page);
      said.add(await page.getByRole("main").innerText());
    }
    expect(said.size).toBe(1);
  });

  it("has told nobody the key, the password or what is written", async () => {
    const keys = [doctors, bens].map(keyOf);
    const sent = stage.devices.map(({ wire }) => wire.everythingSent()).join("");
    expect(foundIn(sent, ["/api/shares/v1/shares"])).toHaveLength(1);
    expect(foundIn(sent, [...secrets, ...keys])).toEqual([]);
    const mails = await everyMail(inject("inbox"), [anna.email, ben.email]);
    expect(foundIn(mails, ["opened for the first time"])).toHaveLength(1);
    expect(foundIn(mails, [...secrets, ...keys])).toEqual([]);
    const logs = await everyLog(inject("logs"));
    expect(logs).toContain("share-service");
    expect(foundIn(logs, [...secrets, ...keys])).toEqual([]);
  });
});

/** Makes the link of the form that is open. */
async function linkFrom(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("heading", { name: "The link is ready" }).waitFor();
  return page.getByLabel("Link", { exact: true }).inputValue();
}

async function opensNothing(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "This link opens nothing" }).waitFor();
}

function keyOf(link: string): string {
  return new URL(link).hash.slice(1);
}

async function everyLog(logs: string): Promise<string> {
  const names = (await readdir(logs)).filter((name) => name.endsWith(".log"));
  return (await Promise.all(names.map((name) => readFile(join(logs, name), "latin1")))).join("\n");
}
