import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import { launchChromiumWithCamera } from "./chromium";
import { Device } from "./device";
import { filmOf } from "./film";
import { mailFor } from "./inbox";
import { picture } from "./pictures";
import { somebody, Stage } from "./stage";

/** A sheet of a kit before a camera. */
describe("a sheet before the camera", () => {
  const stage = Stage.set();
  const person = somebody("pola");

  it("is read from its code, and the next is typed", async () => {
    const laptop = await stage.device();
    await laptop.register(person);
    await laptop.visit("Account");
    const { page } = laptop;
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "Make a kit" }).click();
    await page.getByRole("combobox", { name: "Enough are" }).click();
    await page.getByRole("option", { name: "2" }).click();
    await page.getByRole("button", { name: "Make the sheets" }).click();
    const papers = page.getByRole("region", { name: /sheet \d of 5/ });
    await papers.nth(4).waitFor();
    const [first = "", second = ""] = await Promise.all(
      [0, 1].map(async (i) =>
        (await papers.nth(i).getByRole("listitem").allInnerTexts())
          .map((line) => line.replace(/^\d+\s*/, "").trim())
          .join(" "),
      ),
    );

    await papers.nth(0).getByRole("button", { name: "Send me this sheet by mail" }).click();
    await page.getByText("One sheet is on its way.").waitFor();
    expect(await page.getByRole("button", { name: "Send me this sheet by mail" }).count()).toBe(0);
    expect(await mailFor(inject("inbox"), person.email, /one sheet of your Sealwell recovery kit/)).toContain(first);

    const film = join(await mkdtemp(join(tmpdir(), "sealwell-film-")), "sheet.y4m");
    await filmOf(first, film);
    const browser = await launchChromiumWithCamera(film);
    try {
      const suite = { gateway: inject("gateway"), inbox: inject("inbox") };
      const phone = await Device.open(browser, suite, { width: 360, height: 740 });
      await phone.goTo("/recover");
      await phone.page.getByRole("tab", { name: "Sheets of a kit" }).click();
      await phone.page.getByRole("button", { name: "Scan with the camera" }).click();
      await phone.page.getByText("One more sheet.").waitFor();
      expect(await barriersOn(phone.page)).toEqual([]);
      await picture(phone.page, "recover-scan-phone");
      await phone.page.getByRole("button", { name: "Turn the camera off" }).click();
      await phone.page.getByLabel("Words of one sheet").fill(second);
      await phone.page.getByRole("button", { name: "Read the sheet" }).click();
      await phone.page.getByRole("button", { name: "Open the account" }).click();
      await phone.page.getByText(person.email).waitFor();
      expect(phone.complaints).toEqual([]);
      await phone.close();
    } finally {
      await browser.close();
    }
  });

  it("is typed where there is no camera", async () => {
    const device = await stage.device();
    await device.goTo("/recover");
    await device.page.getByRole("tab", { name: "Sheets of a kit" }).click();
    await device.page.getByRole("button", { name: "Scan with the camera" }).click();
    await device.page.getByText("The camera cannot be used").waitFor();
  });
});
