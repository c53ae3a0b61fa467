import {
  draft,
  type OwnedSmartLink,
  openSmartLink,
  parseSmartLink,
  PasscodeRefusedError,
  Sealwell,
  type Session,
} from "@sealwell/client";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import type { Device } from "./device";
import { picture } from "./pictures";
import { textOnScreen } from "./qr-reader";
import { foundIn } from "./secrets";
import { somebody, Stage } from "./stage";

const PASSCODE = "2718 quince";
const LABEL = "Zwetschge for Dr Meier";
/** Sealed, in the link, or both: the service is told none of it. */
const PLAINTEXT = ["Ramipril", "MedicationStatement", LABEL];

/** Anna makes links for apps of others; who opens them is the client, by nothing but what HL7's specification says. */
describe("a person who shares with apps of others", () => {
  const stage = Stage.set();
  const anna = somebody("anna");
  let annas: Device;
  let link: string;

  it("is told where such a link is weaker, and offered a better one", async () => {
    annas = await stage.device();
    const { page } = annas;
    await annas.register(anna);
    await annas.add("Medication", { "Medication *": "Ramipril", Dosage: "1-0-0" });
    await annas.openRecord("Ramipril");
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByLabel("SMART Health Link (for other apps)").check();
    await page.getByText("The passcode is no part of the key.").waitFor();
    await page.getByText("That address works for up to an hour").waitFor();
    await picture(page, "smart-dialog-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Rather a Sealwell link" }).click();
    await page.getByLabel("How often at most").waitFor({ state: "hidden" });
    await page.getByLabel("My doctor: 24 hours, once").waitFor();
    await page.getByLabel("SMART Health Link (for other apps)").check();
  });

  it("makes one with a passcode, which can be scanned off the screen", async () => {
    const { page } = annas;
    expect(await page.getByLabel("Leads straight to the file (U)").isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Make the link" }).click();
    await page.getByText("At least 4 characters, please.").waitFor();
    await page.getByLabel("Passcode for this link").fill(PASSCODE);
    await page.getByLabel("Label", { exact: true }).fill(LABEL);
    await page.getByLabel("May ask again (L)").check();
    link = await linkFrom(page);
    await page.getByText("Now tell the passcode, too").waitFor();
    await page.getByRole("img", { name: "The link as a QR code" }).waitFor();
    await picture(page, "smart-ready-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    expect(parseSmartLink(link)).toMatchObject({ label: LABEL, passcode: true, longTerm: true, direct: false });
    expect(await textOnScreen(page.getByRole("img", { name: "The link as a QR code" }))).toBe(link);
    await page.getByRole("button", { name: "Done" }).click();
  });

  it("is opened by who has the passcode, and by nobody else", async () => {
    const opening = (passcode?: string) =>
      openSmartLink(link, { recipient: "Praxis Meier", ...(passcode === undefined ? {} : { passcode }) });
    await expect(opening()).rejects.toEqual(new PasscodeRefusedError(10));
    await expect(opening("3141")).rejects.toEqual(new PasscodeRefusedError(9));
    const [file] = await opening(PASSCODE);
    expect(file?.contentType).toBe("application/fhir+json");
    expect(resourcesIn(file?.content)).toMatchObject([
      { resourceType: "MedicationStatement", medicationCodeableConcept: { text: "Ramipril" } },
    ]);
  });

  it("sees it among her links, and who came", async () => {
    const { page } = annas;
    await annas.visit("Shared links");
    await page.getByText("SMART Health Link · opened once").waitFor();
    await picture(page, "smart-shares-desktop-light");
    await page.getByRole("region", { name: "Open" }).getByRole("link", { name: LABEL }).click();
    const log = page.getByRole("table", { name: "Who came" });
    await log.getByRole("row").nth(2).waitFor();
    expect((await log.getByRole("row").allInnerTexts()).slice(1).map((row) => row.split("\t").slice(1, 3))).toEqual([
      ["Opened", "Praxis Meier"],
      ["Wrong passcode", "Praxis Meier"],
    ]);
    await page.getByText("whoever has link and passcode, for which only the server asks").waitFor();
    await picture(page, "smart-page-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    expect(await textOnScreen(page.getByRole("img", { name: "The link as a QR code" }))).toBe(link);
  });

  it("can be read in this app, too, by whoever has no other", async () => {
    const page = await annas.secondTab();
    await annas.follow(`${annas.wire.origin}/s/#${link}`, page);
    await page.getByRole("heading", { name: LABEL }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await page.getByLabel(/^Your name/).fill("Ben");
    await page.getByLabel(/^Passcode/).fill("3141");
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByText("8 more tries").waitFor();
    await picture(page, "smart-visit-gate-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel(/^Passcode/).fill(PASSCODE);
    await page.getByRole("button", { name: "Open" }).click();
    await page.getByRole("button", { name: "More: Ramipril" }).waitFor();
    await picture(page, "smart-visit-records-desktop-light");
    expect(await barriersOn(page)).toEqual([]);
    await annas.follow(`${annas.wire.origin}/s/#${link.slice(0, -20)}`, page);
    await page.getByRole("heading", { name: "The key is missing here" }).waitFor();
    await page.close();
  });

  it("takes it back, and it opens nothing", async () => {
    const { page } = annas;
    await page.getByRole("button", { name: "Revoke" }).click();
    await page.getByText("its key with the link").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByText("Revoked", { exact: true }).waitFor();
    expect(await page.getByRole("img", { name: "The link as a QR code" }).count()).toBe(0);
    await expect(openSmartLink(link, { recipient: "Praxis Meier", passcode: PASSCODE })).rejects.toMatchObject({
      type: "not-found",
    });
  });

  it("has told nobody the link's key, its label or what is written", () => {
    const sent = stage.devices.map(({ wire }) => wire.everythingSent()).join("");
    expect(foundIn(sent, ["/api/shares/v1/smart-links"])).toHaveLength(1);
    expect(foundIn(sent, [...PLAINTEXT, parseSmartLink(link).key])).toEqual([]);
  });
});

/** The client itself, on a page of nobody's. */
describe("the client of a person who shares with apps of others", () => {
  const stage = Stage.set();
  const ben = somebody("ben");
  let session: Session;

  async function newest(): Promise<OwnedSmartLink> {
    return (await session.smartLinks.list())[0]!;
  }

  it("is nobody's before", async () => {
    const bens = await stage.device();
    await bens.register(ben);
    ({ session } = await new Sealwell(inject("gateway")).logIn(ben.email, ben.password));
    expect(await session.smartLinks.list()).toEqual([]);
  });

  it("leads straight to a deflated file", async () => {
    const record = await session.records.put({ ...observation("short"), exact: '{"resourceType":"Basic","n":1.50}' });
    const expiresAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3_600_000);
    const link = await session.smartLinks.create([record], { direct: true, deflated: true, expiresAt });
    const [file] = await openSmartLink(link, { recipient: "Bén & Co" });
    expect(new TextDecoder().decode(file?.content)).toContain('"resource":{"resourceType":"Basic","n":1.50}');
    const seen = await newest();
    expect(seen).toMatchObject({
      state: "live",
      direct: true,
      passcode: false,
      longTerm: false,
      opens: 1,
      wrongPasscodes: 0,
      accesses: 1,
      label: "",
      link,
      expiresAt,
      endedAt: null,
      records: [{ id: record.id, revision: record.revision }],
    });
    expect(await session.smartLinks.get(seen.id)).toEqual(seen);
    expect(await session.smartLinks.accesses(seen.id)).toMatchObject([
      { n: 1, outcome: "opened", recipient: "Bén & Co" },
    ]);
  });

  it("leads by an address to a file that is too large for a manifest", async () => {
    const large = await Promise.all(
      ["a", "b"].map((letter) => session.records.put(observation(letter.repeat(600_000)))),
    );
    const link = await session.smartLinks.create(large, { label: "Large", passcode: "1414" });
    const [file] = await openSmartLink(link, { recipient: "Ben", passcode: "1414" });
    expect(resourcesIn(file?.content)).toEqual(large.map(({ content }) => content));
    expect(await newest()).toMatchObject({ label: "Large", opens: 1 });
  });

  it("is closed by ten wrong passcodes", async () => {
    const link = await session.smartLinks.create([], { label: "Guessed", passcode: "1732" });
    for (let left = 9; left >= 0; left--) {
      const guess = openSmartLink(link, { recipient: "Mallory", passcode: "0000" });
      await expect(guess).rejects.toEqual(new PasscodeRefusedError(left));
    }
    const late = openSmartLink(link, { recipient: "Ben", passcode: "1732" });
    await expect(late).rejects.toMatchObject({ type: "not-found" });
    expect(await newest()).toMatchObject({ state: "locked", wrongPasscodes: 10, endedAt: expect.any(Date) as Date });
  });

  it("is taken back, and asks about none but its own", async () => {
    const link = await session.smartLinks.create([], { label: "Back" });
    const { id } = await newest();
    await session.smartLinks.revoke(id);
    expect(await session.smartLinks.get(id)).toMatchObject({ state: "revoked", label: "Back", link });
    await expect(session.smartLinks.get("A".repeat(22))).rejects.toMatchObject({ type: "not-found" });
    const states = (await session.smartLinks.list()).map(({ state }) => state);
    expect(states).toEqual(["revoked", "locked", "live", "live"]);
    expect(await session.shares.list()).toEqual([]);
  });

  function observation(text: string) {
    return draft("Observation", { resourceType: "Observation", status: "final", code: { text } });
  }
});

/** Makes the link of the form that is open. */
async function linkFrom(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Make the link" }).click();
  await page.getByRole("heading", { name: "The SMART Health Link is ready" }).waitFor();
  return page.getByLabel("Link", { exact: true }).inputValue();
}

function resourcesIn(bundle: Uint8Array | undefined): unknown[] {
  const { entry } = JSON.parse(new TextDecoder().decode(bundle)) as { entry: { resource: unknown }[] };
  return entry.map(({ resource }) => resource);
}
