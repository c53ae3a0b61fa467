import { describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import type { Device, Person } from "./device";
import { mailFor } from "./inbox";
import { picture } from "./pictures";
import { foundIn, pairsOf } from "./secrets";
import { somebody, Stage } from "./stage";

/** One person who forgets her password and still has the paper with her words; and then somebody else who has found that paper. */
describe("a way back with the words", () => {
  const stage = Stage.set();
  const first = somebody("rosa");
  const withNewPassword: Person = { ...first, password: "vier neue worte obendrein" };
  const thiefs: Person = { ...first, password: "des diebes eigenes passwort" };
  let laptop: Device;
  let library: Device;
  let words: string[];

  async function types(device: Device, text: string): Promise<void> {
    await device.page.getByLabel("Your 24 words").fill(text);
  }

  async function sets(device: Device, password: string): Promise<void> {
    await device.page.getByLabel(/^New password/).fill(password);
    await device.page.getByRole("button", { name: "Set the password and log in" }).click();
  }

  it("reads along while the words are typed, and says which of them is none", async () => {
    laptop = await stage.device();
    words = await laptop.register(first);
    await laptop.add("Journal", { Text: "what must not be lost" });
    library = await stage.device({ width: 360, height: 740 });
    const { page } = library;
    await page.getByRole("link", { name: "Log in" }).click();
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    const open = page.getByRole("button", { name: "Open the account" });
    await types(library, `${words[0]} ${words[1]} abc`);
    await page.getByText("Not in the list: word 3.").waitFor();
    await types(library, "abandon ".repeat(24));
    await page.getByText("they do not fit together").waitFor();
    expect(await open.isDisabled()).toBe(true);
    await types(library, words.slice(0, 12).join(" "));
    await page.getByText("12 of 24 words").waitFor();
    expect(await open.isDisabled()).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "recover-words-phone");
  });

  it("opens the account on a new device, and takes a new password", async () => {
    const { page } = library;
    await types(library, `${words.join("  ").toUpperCase()}\n`);
    await page.getByText("All 24 words fit together.").waitFor();
    await page.getByRole("button", { name: "Open the account" }).click();
    await page.getByText(first.email).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "recover-password-phone");
    await sets(library, withNewPassword.password);
    await page.getByRole("navigation").waitFor();
    await library.openRecord("what must not be lost");
    expect(foundIn(library.wire.everythingSent(), [...pairsOf(words), withNewPassword.password])).toEqual([]);
  });

  it("has logged out the device that was left at home, where the old password opens nothing any more", async () => {
    await laptop.findsItselfLoggedOut();
    const { page } = laptop;
    await page.getByLabel(/^Password/).fill(first.password);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByText("The address and the password do not match.").waitFor();
  });

  it("is there on a locked device too, and the person's mail undoes what a finder of the paper does", async () => {
    const link = /\S+\/reset-objection#\S+/;
    const newestLink = async () => link.exec(await mailFor(inject("inbox"), first.email, link))?.[0] ?? "";
    const ownLink = await newestLink();
    const thief = await stage.device();
    await thief.goTo("/recover");
    await types(thief, words.join(" "));
    await thief.page.getByRole("button", { name: "Open the account" }).click();
    await sets(thief, thiefs.password);
    await thief.page.getByRole("navigation").waitFor();

    await expect.poll(newestLink, { timeout: 60_000 }).not.toBe(ownLink);
    await laptop.follow(await newestLink());
    await laptop.page.getByRole("button", { name: "It was not me: put my old password back" }).click();
    await laptop.page.getByText("Done. Your old password is back").waitFor();
    expect(await barriersOn(laptop.page)).toEqual([]);

    await thief.findsItselfLoggedOut();
    await laptop.goTo("/");
    await laptop.unlock(first);
  });

  it("is another one once the words are replaced", async () => {
    const { page } = laptop;
    await laptop.visit("Overview");
    await page.getByText("You have one way back.").waitFor();
    await page.getByRole("main").getByRole("link", { name: "Ways back" }).click();
    await page.getByText("You have one way back.").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Try the words" }).click();
    await types(laptop, words.join(" "));
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("That worked: this way leads back").waitFor();
    await page.getByRole("link", { name: "Replace the words" }).click();
    await page.getByRole("button", { name: "Make new words" }).click();
    const replaced = await laptop.writesDown();
    await page.getByText("The new words are valid").waitFor();
    expect(replaced).not.toEqual(words);

    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await page.getByRole("button", { name: "Forgot your password?" }).click();
    await types(laptop, words.join(" "));
    await page.getByRole("button", { name: "Open the account" }).click();
    await page.getByText("These words lead to no account.").waitFor();
    await types(laptop, replaced.join(" "));
    await page.getByRole("button", { name: "Open the account" }).click();
    await page.getByText(first.email).waitFor();
  });

  it("is also a kit of five sheets, any three of which are enough", async () => {
    const { page } = laptop;
    await sets(laptop, withNewPassword.password);
    await page.getByRole("navigation").waitFor();
    await laptop.visit("Account");
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "Make a kit" }).click();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the sheets" }).click();
    const papers = page.getByRole("region", { name: /sheet \d of 5/ });
    await papers.nth(4).waitFor();
    await papers.nth(4).getByRole("img").waitFor();
    const sheets = await Promise.all(
      (await papers.all()).map(async (paper) =>
        (await paper.getByRole("listitem").allInnerTexts()).map((line) => line.replace(/^\d+\s*/, "").trim()).join(" "),
      ),
    );
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "kit-sheets");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "I have them all" }).click();
    await page.getByText("2 ways lead back today.").waitFor();
    await picture(page, "ways-back");

    await library.goTo("/");
    await library.page.getByRole("button", { name: "Forgot your password?" }).click();
    await library.page.getByRole("tab", { name: "Sheets of a kit" }).click();
    const reads = async (sheet: string) => {
      await library.page.getByLabel("Words of one sheet").fill(sheet);
      await library.page.getByRole("button", { name: "Read the sheet" }).click();
    };
    await reads(sheets[4] ?? "");
    await library.page.getByText("2 more sheets.").waitFor();
    await reads(sheets[4] ?? "");
    await library.page.getByText("This sheet is there already.").waitFor();
    await reads((sheets[1] ?? "").replace(/\S+$/, "sealwell"));
    await library.page.getByText("Word 33 is not in the list.").waitFor();
    await reads(sheets[1] ?? "");
    await library.page.getByText("One more sheet.").waitFor();
    expect(await barriersOn(library.page)).toEqual([]);
    await picture(library.page, "recover-sheets-phone");
    await reads(sheets[2] ?? "");
    await library.page.getByRole("button", { name: "Open the account" }).click();
    await library.page.getByText(first.email).waitFor();
    await sets(library, thiefs.password);
    await library.openRecord("what must not be lost");
    expect(
      foundIn(
        library.wire.everythingSent(),
        sheets.flatMap((sheet) => pairsOf(sheet.split(" "))),
      ),
    ).toEqual([]);
    await laptop.findsItselfLoggedOut();
  });
});
