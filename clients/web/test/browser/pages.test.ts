import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriersOn } from "./axe";
import { ADULT } from "./bundles";
import type { Device, DeviceOptions } from "./device";
import { picture } from "./pictures";
import { somebody, Stage } from "./stage";

interface Look {
  readonly name: string;
  readonly options: DeviceOptions & { readonly width: number };
  readonly german?: true;
}

const LOOKS: readonly Look[] = [
  { name: "desktop-light", options: { width: 1280 } },
  { name: "phone-dark", options: { width: 360, height: 740, dark: true } },
];

/** Every page as it looks to somebody who has something in it: wide and narrow, light and dark. */
describe("every page", () => {
  const stage = Stage.set();
  const ben = somebody("ben");

  it.each(LOOKS)("can be read by everybody, $name", async ({ name, options }) => {
    const device = await stage.device(options);
    const isFirst = stage.devices.length === 1;
    const look = new Inspection(device, name, options.width);
    await look.at("Welcome", device.page.getByRole("link", { name: "Create an account" }));
    await (isFirst ? begin(device) : device.logIn(ben));
    const link = await lookAtSharing(look);
    await lookAtSmartLinks(look);
    await lookAtPlaces(look);
    await lookInGerman(look);
    await lookAtRecords(look);
    await lookAtAccount(look);
    await lookAsVisitor(look, link);
  });

  async function begin(device: Device): Promise<void> {
    const { page } = device;
    await device.register(ben);
    await device.add("Blood pressure", { Systolic: "128", Diastolic: "81" });
    await device.visit("Import and export");
    await page.locator("input[type=file]").setInputFiles(ADULT);
    await page.getByText(/Imported: 3\d\d new/).waitFor({ timeout: 60_000 });
    await picture(page, "import-desktop-light");
  }
});

/** One device's look at pages: axe finds nothing, nothing is wider than the screen, and a picture is kept. */
class Inspection {
  constructor(
    readonly device: Device,
    private readonly name: string,
    private readonly width: number,
  ) {}

  get isNarrow(): boolean {
    return this.width < 600;
  }

  /** @param sign what is there once the page is */
  async at(title: string, sign: { waitFor(): Promise<void> }): Promise<void> {
    await this.fits(title, sign);
    expect(await barriersOn(this.device.page), title).toEqual([]);
  }

  /** The same without axe, where all that is different are the words. */
  async fits(title: string, sign: { waitFor(): Promise<void> }): Promise<void> {
    const { page } = this.device;
    await sign.waitFor();
    await stillness(page);
    await picture(page, `${title.toLowerCase().replaceAll(/[^\p{L}]+/gu, "-")}-${this.name}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${title} is wider than the screen`).toBeLessThanOrEqual(this.width);
  }
}

async function lookAtPlaces(look: Inspection): Promise<void> {
  const { device } = look;
  for (const title of ["Overview", "Records", "Charts", "Shared links", "Import and export", "Account"]) {
    await device.visit(look.isNarrow ? title.replace(/ (and export|links)$/, "") : title);
    await look.at(title, device.page.getByRole("heading", { level: 1, name: title }));
  }
}

/** German words are longer. */
async function lookInGerman(look: Inspection): Promise<void> {
  const { page } = look.device;
  await page.getByRole("button", { name: "Deutsch" }).click();
  for (const [place, title] of [
    [/^Übersicht/, "Übersicht"],
    [/^Einträge/, "Einträge"],
    [/^Verläufe/, "Verläufe"],
    [/^Geteilt/, "Geteilte Links"],
    [/^Import/, "Import und Export"],
    [/^Konto/, "Konto"],
  ] as const) {
    await page.getByRole("navigation").getByRole("link", { name: place }).click();
    await look.fits(`German ${title}`, page.getByRole("heading", { level: 1, name: title }));
  }
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Übersicht/ })
    .click();
  await page.getByRole("button", { name: "Teilen", exact: true }).click();
  await page.getByLabel("SMART Health Link (für andere Apps)").check();
  await look.at("German Smart dialog", page.getByText("Schwächer als ein Sealwell-Link"));
  await page.getByLabel("Führt geradewegs zur Datei (U)").scrollIntoViewIfNeeded();
  await look.at("German Smart flags", page.getByText("Das geht nur ohne Passcode."));
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await page.getByRole("button", { name: "English" }).click();
}

/** @returns a link to everything */
async function lookAtSharing(look: Inspection): Promise<string> {
  const { device } = look;
  const { page } = device;
  await device.visit("Records");
  await page.getByRole("button", { name: "Select" }).click();
  await page.getByRole("button", { name: /^All \d+/ }).click();
  await look.at("Selection", page.getByText(/^3\d\d selected/));
  await page.getByRole("region", { name: "Selection" }).getByRole("button", { name: "Share" }).click();
  await look.at("Share dialog", page.getByRole("dialog", { name: "Share by a link" }));
  await page.getByLabel("A week, as often as needed").check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await look.at("Share ready", page.getByRole("heading", { name: "The link is ready" }));
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  await device.visit(look.isNarrow ? "Shared" : "Shared links");
  await page.getByRole("region", { name: "Open" }).getByRole("link").first().click();
  await look.at("Shared link", page.getByText("Nobody yet."));
  await page.getByRole("button", { name: "Change" }).click();
  await look.at("Shared link terms", page.getByRole("dialog", { name: "Change the terms" }));
  await page.getByRole("button", { name: "Cancel" }).click();
  return link;
}

async function lookAtSmartLinks(look: Inspection): Promise<void> {
  const { device } = look;
  const { page } = device;
  await device.visit("Overview");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByLabel("SMART Health Link (for other apps)").check();
  await look.at("Smart dialog", page.getByText("Weaker than a Sealwell link"));
  await page.getByLabel("Passcode for this link").fill("2718");
  await page.getByLabel("Passcode for this link").scrollIntoViewIfNeeded();
  await look.at("Smart dialog passcode", page.getByLabel("Passcode for this link"));
  await page.getByRole("button", { name: "Make the link" }).click();
  await look.at("Smart ready", page.getByRole("img", { name: "The link as a QR code" }));
  await page.getByRole("button", { name: "Done" }).click();
  await device.visit(look.isNarrow ? "Shared" : "Shared links");
  await page
    .getByRole("link", { name: /SMART Health Link/ })
    .first()
    .click();
  await look.at("Smart link", page.getByRole("img", { name: "The link as a QR code" }));
}

/** In the same tab, which is nobody's then. */
async function lookAsVisitor(look: Inspection, link: string): Promise<void> {
  const { device } = look;
  const { page } = device;
  await device.follow(link);
  await look.at("Visit", page.getByRole("button", { name: "Open", exact: true }));
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await look.at("Visit records", page.getByRole("heading", { level: 1, name: "Records", exact: true }));
  await page.getByRole("button", { name: /^Blood pressure/ }).click();
  await look.at("Visit chart", page.getByRole("img", { name: /Blood pressure, \d+ values/ }));
  await page.reload();
  await look.at("Visit cut", page.getByRole("heading", { name: "The key is missing here" }));
}

async function lookAtRecords(look: Inspection): Promise<void> {
  const { device } = look;
  const { page } = device;
  await device.visit("Charts");
  await page.getByRole("link", { name: /Blood pressure/ }).click();
  await look.at("Chart", page.getByRole("img", { name: /Blood pressure, \d+ values/ }));
  await page.getByRole("button", { name: "Table" }).click();
  await look.at("Table", page.getByRole("row").nth(1));
  await device.goToNew("Blood pressure");
  await look.at("Form", page.getByLabel("Systolic"));
  await device.openRecord("128/81");
  await look.at("Record", page.getByText("Version 1"));
}

async function lookAtAccount(look: Inspection): Promise<void> {
  const { device } = look;
  const { page } = device;
  await page.getByRole("link", { name: "What the server sees of this" }).click();
  await look.at("Known", page.getByText(/^eyJ/));
  await device.visit("Account");
  await page.getByRole("link", { name: "What happened to my account" }).click();
  await look.at("Activity", page.getByRole("region", { name: "Check code" }));
  await page.getByRole("button", { name: "Deutsch" }).click();
  await look.at("German Aktivität", page.getByRole("region", { name: "Prüfcode" }));
  await page.getByRole("button", { name: "English" }).click();
  await device.visit("Account");
  await page.getByRole("switch", { name: "When a link locks after wrong passwords" }).waitFor();
  await page.getByRole("button", { name: "Change the password" }).click();
  await page.getByRole("button", { name: "Change the address" }).click();
  await look.at("Account forms", page.getByLabel("New address"));
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await look.at("Locked", page.getByRole("heading", { name: "Locked" }));
}

/** Fetched and painted; what moves has come to rest, for motion is reduced here. */
async function stillness(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}
