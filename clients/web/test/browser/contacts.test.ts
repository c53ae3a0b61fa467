import { readFile } from "node:fs/promises";
import { describe, expect, inject, it } from "vitest";
import { barriersOn } from "./axe";
import type { Device, Person } from "./device";
import { mailFor } from "./inbox";
import { picture } from "./pictures";
import { foundIn } from "./secrets";
import { somebody, Stage } from "./stage";

/** Somebody who has kept nothing but two friends and a file. */
describe("a way back with trusted contacts", () => {
  const stage = Stage.set();
  const owner = somebody("lea");
  const withNewPassword: Person = { ...owner, password: "fünf neue worte von freunden" };
  const friends = [somebody("max"), somebody("noa")];
  const labels = ["My brother", "My neighbour"];
  let phone: Device;
  let library: Device;
  const theirs: Device[] = [];

  async function safetyWords(device: Device, name: string): Promise<string[]> {
    const list = device.page.getByRole("list", { name, exact: true }).first();
    await list.getByRole("listitem").nth(5).waitFor();
    return list.getByRole("listitem").allInnerTexts();
  }

  async function linkIn(email: string, link: RegExp): Promise<string> {
    return link.exec(await mailFor(inject("inbox"), email, link))?.[0] ?? "";
  }

  it("begins with an invitation by mail", async () => {
    phone = await stage.device();
    await phone.register(owner);
    await phone.add("Journal", { Text: "what friends shall bring back" });
    await phone.visit("Account");
    const { page } = phone;
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "Invite somebody" }).click();
    await page.getByText("You have invited nobody yet.").waitFor();
    for (const [i, { email }] of friends.entries()) {
      await page.getByLabel("What you call them").fill(labels[i] ?? "");
      await page.getByLabel("Their e-mail address").fill(email);
      await page.getByLabel("Your name").first().fill("Lea");
      await page.getByRole("button", { name: "Invite" }).click();
      await page
        .getByRole("listitem", { name: labels[i] ?? "" })
        .getByText("Invited.")
        .waitFor();
    }
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "contacts-invited");
  });

  it("is accepted in the app, by people with accounts of their own", async () => {
    for (const friend of friends) {
      const device = await stage.device({ width: 360, height: 740 });
      await device.register(friend);
      await device.follow(await linkIn(friend.email, /\S+\/help\/\S+/));
      await device.unlock(friend);
      await device.page.getByRole("heading", { name: "Become a trusted contact?" }).waitFor();
      expect(await barriersOn(device.page)).toEqual([]);
      await device.page.getByRole("button", { name: "Yes, I will help" }).click();
      await device.page.getByRole("heading", { name: "Thank you!" }).waitFor();
      theirs.push(device);
    }
    await picture(theirs[0]?.page ?? phone.page, "help-accepted-phone");
  });

  it("shows both sides the same six words, which the owner confirms", async () => {
    const { page } = phone;
    await page.getByRole("link", { name: "To the ways back" }).click();
    await page.getByRole("link", { name: "See your contacts" }).click();
    for (const [i, label] of labels.entries()) {
      await page.getByRole("listitem", { name: label }).getByRole("button", { name: "Compare the words" }).click();
      const shown = await safetyWords(phone, "Safety words");
      expect(shown).toEqual(await safetyWords(theirs[i] ?? phone, "Your safety words"));
      if (i === 0) {
        expect(await barriersOn(page)).toEqual([]);
        await picture(page, "contacts-compare");
      }
      await page.getByRole("button", { name: "They are the same: confirm" }).click();
      await page.getByRole("listitem", { name: label }).getByText("Confirmed.").waitFor();
    }
    await page.getByRole("combobox", { name: "Wait" }).click();
    await page.getByRole("option", { name: "none" }).click();
    await page.getByRole("button", { name: "Give out the key" }).click();
    await page.getByText("2 of 2 are enough, without a wait.").waitFor();
    await page.getByText("Exactly as many can help as are needed.").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "contacts-arranged");
  });

  it("is rehearsed: each proves that it could help, and nothing is given out", async () => {
    const { page } = phone;
    const rehearsal = page.getByRole("region", { name: "Rehearsal" });
    await rehearsal.getByRole("button", { name: "Rehearse", exact: true }).click();
    await rehearsal.getByText(/: 0 of 2 have proved it$/).waitFor();
    await rehearsal.getByText("My brother: has not answered yet").waitFor();
    for (const [i, device] of theirs.entries()) {
      const friend = friends[i] ?? owner;
      const mail = await mailFor(inject("inbox"), friend.email, /whether their plan works/);
      await device.follow(/http\S+/.exec(mail)?.[0] ?? "");
      await device.unlock(friend);
      await device.page.getByRole("heading", { name: "Lea rehearses" }).waitFor();
      expect(await barriersOn(device.page)).toEqual([]);
      if (i === 0) {
        await picture(device.page, "help-rehearsal-phone");
      }
      await device.page.getByRole("button", { name: "Yes, I still hold it: check" }).click();
      await device.page.getByText("You could help, and they know it. Thank you.").waitFor();
    }
    await phone.visit("Overview");
    await phone.visit("Account");
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "See your contacts" }).click();
    await rehearsal.getByText("This way works.").waitFor();
    await rehearsal.getByText("My neighbour: could help").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "contacts-rehearsed");
    await rehearsal.getByRole("button", { name: "Rehearse again" }).click();
    await page.getByText("They get one mail a week at most.").waitFor();
  });

  it("asks them from a new device, with a code by mail", async () => {
    library = await stage.device({ width: 360, height: 740 });
    const { page } = library;
    await page.getByRole("link", { name: "Log in" }).click();
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await page.getByRole("tab", { name: "Trusted contacts" }).click();
    await page.getByLabel("Your e-mail address").fill(owner.email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByLabel("Code from the mail").waitFor();
    const code =
      /\b\d{8}\b/.exec(await mailFor(inject("inbox"), owner.email, /ask your trusted contacts for help/))?.[0] ?? "";
    await page.getByLabel("Code from the mail").fill(code);
    await page.getByRole("button", { name: "Ask my contacts" }).click();
    await page.getByText("0 of 2 contacts that are needed have approved.").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, "recover-contacts-phone");
  });

  it("tells the owner at once, in the app and by a mail whose link says no", async () => {
    await phone.visit("Overview");
    await phone.visit("Account");
    await phone.page.getByRole("link", { name: /^Ways back/ }).click();
    await phone.page.getByText("Somebody is getting your account back with your contacts right now.").waitFor();
    await phone.page.getByRole("main").getByRole("link", { name: "See your contacts" }).first().click();
    await phone.page.getByRole("button", { name: "That is not me: reject it" }).waitFor();
    expect(await barriersOn(phone.page)).toEqual([]);
    await picture(phone.page, "contacts-alarm");
    expect(await linkIn(owner.email, /\S+\/recovery-rejection#\S+/)).toContain("#");
  });

  it("is approved by friends who have compared the words that are read to them", async () => {
    const read = await safetyWords(library, "Safety words");
    for (const device of theirs) {
      await device.visit("Account");
      await device.page.getByRole("link", { name: /^Whom I help/ }).click();
      await device.page.getByRole("heading", { name: "Lea asks for your help" }).waitFor();
      expect(await safetyWords(device, "Safety words")).toEqual(read);
    }
    const [first, second] = theirs as [Device, Device];
    expect(await barriersOn(first.page)).toEqual([]);
    await picture(first.page, "help-asked-phone");
    await first.page.getByRole("button", { name: "All six are the same: approve" }).click();
    await first.page.getByText("You have approved. Thank you.").waitFor();
    await library.page.getByText("1 of 2 contacts that are needed have approved.").waitFor();
    await second.page.getByRole("button", { name: "All six are the same: approve" }).click();
    await second.page.getByText("You have approved. Thank you.").waitFor();
  });

  it("goes on after the page was closed, and ends with a new password", async () => {
    await library.goTo("/recover");
    const { page } = library;
    await page.getByRole("tab", { name: "Trusted contacts" }).click();
    await page.getByText("It is time: you can open your account.").waitFor();
    await page.getByRole("button", { name: "Open the account" }).click();
    await page.getByText(owner.email).waitFor();
    await page.getByLabel(/^New password/).fill(withNewPassword.password);
    await page.getByRole("button", { name: "Set the password and log in" }).click();
    await page.getByRole("navigation").waitFor();
    await library.openRecord("what friends shall bring back");
    expect(await library.keptTexts()).not.toContainEqual(expect.stringContaining("sealwell-recovery"));
    expect(foundIn(library.wire.everythingSent(), [withNewPassword.password])).toEqual([]);
    await phone.findsItselfLoggedOut();
  });

  it("tells in the activity what has happened", async () => {
    const { page } = library;
    await library.visit("Account");
    await page.getByRole("link", { name: /^What happened/ }).click();
    await page.getByText("Your account was recovered with the trusted contacts").waitFor();
    await page.getByText("A trusted contact approved: 2 so far").waitFor();
  });

  it("is also a file that opens nothing before its date", async () => {
    const { page } = library;
    await library.visit("Account");
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "Make a time capsule" }).click();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the file" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save the file" }).click();
    const file = await (await download).path();
    await picture(page, "capsule-file-phone");
    await page.getByRole("button", { name: "It is in a good place" }).click();
    await page.getByText("The file opens your account on").waitFor();
    await page.getByRole("button", { name: "Try the file" }).click();
    await page.getByLabel("The time capsule's file").setInputFiles(file);
    await page.getByRole("button", { name: "Try it" }).click();
    await page.getByText("That worked: this way leads back").waitFor();
    await picture(page, "ways-all-phone");

    const found = await stage.device();
    await found.goTo("/recover");
    await found.page.getByRole("tab", { name: "A time capsule's file" }).click();
    await found.page.getByLabel("The time capsule's file").setInputFiles(file);
    await found.page.getByRole("button", { name: "Open the account" }).click();
    await found.page.getByText("the capsule opens on").waitFor();
    expect(await barriersOn(found.page)).toEqual([]);
    const half = (JSON.parse(await readFile(file, "utf8")) as { half: string }).half;
    expect(foundIn(library.wire.everythingSent() + found.wire.everythingSent(), [half])).toEqual([]);
  });

  it("is also a sheet of a kit that one of them keeps", async () => {
    const { page } = library;
    await library.visit("Account");
    await page.getByRole("link", { name: /^Ways back/ }).click();
    await page.getByRole("link", { name: "Make a kit" }).click();
    await page.getByRole("combobox", { name: "Sheets" }).click();
    await page.getByRole("option", { name: "3", exact: true }).click();
    await page.getByRole("combobox", { name: "Enough are" }).click();
    await page.getByRole("option", { name: "2", exact: true }).click();
    await page.getByRole("button", { name: "Make the sheets" }).click();
    const paper = page.getByRole("region", { name: "Sealwell · sheet 2 of 3" });
    await paper.waitFor();
    const words = await paper.getByRole("listitem").allInnerTexts();
    expect(words).toHaveLength(33);
    await paper.getByRole("button", { name: "Give this sheet to a contact" }).click();
    await page.getByRole("menuitem", { name: labels[0] ?? "" }).click();
    await page.getByText("My brother keeps this sheet now").waitFor();
    expect(await page.getByRole("button", { name: "Give this sheet to a contact" }).count()).toBe(0);
    await page.getByLabel(/^All sheets are on paper/).check();
    await page.getByRole("button", { name: "I have them all" }).click();
    await page.getByRole("link", { name: "See your contacts" }).click();
    await page
      .getByRole("listitem", { name: labels[0] ?? "" })
      .getByText("Keeps a sheet of your kit.")
      .waitFor();

    const [brother, neighbour] = theirs as [Device, Device];
    for (const device of [brother, neighbour]) {
      await device.visit("Account");
      await device.page.getByRole("link", { name: /^Whom I help/ }).click();
      await device.page.getByRole("heading", { name: "Lea", exact: true }).waitFor();
    }
    await brother.page.getByRole("button", { name: "You keep a sheet" }).click();
    const kept = brother.page.getByRole("region", { name: "Sealwell · sheet 2 of 3" });
    await kept.waitFor();
    expect(await kept.getByRole("listitem").allInnerTexts()).toEqual(words);
    expect(await barriersOn(brother.page)).toEqual([]);
    await picture(brother.page, "help-kept-sheet-phone");
    expect(await neighbour.page.getByRole("button", { name: "You keep a sheet" }).count()).toBe(0);
    const spoken = words.map((word) => word.replace(/\W|\d/g, "")).join(" ");
    expect(foundIn(library.wire.everythingSent() + brother.wire.everythingSent(), [spoken])).toEqual([]);
  });
});
