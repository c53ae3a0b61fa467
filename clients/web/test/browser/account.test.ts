import { describe, expect, it } from "vitest";
import { barriersOn } from "./axe";
import type { Device, Person } from "./device";
import { somebody, Stage } from "./stage";

/** One person who changes all that can be changed about her account, and leaves in the end. */
describe("a person's account", () => {
  const stage = Stage.set();
  const first = somebody("dora");
  const withNewPassword: Person = { ...first, password: "vier neue worte obendrein" };
  const moved: Person = { ...withNewPassword, email: `new.${first.email}` };
  let laptop: Device;
  let phone: Device;

  it("is one line in the list of devices, however often a device was locked", async () => {
    laptop = await stage.device();
    await laptop.register(first);
    const lock = laptop.page.getByRole("button", { name: "Lock", exact: true });
    await lock.click();
    // Once while the server has begun a session of which the device has not heard yet.
    const loggingIn = laptop.wire.holdFrom("POST /api/auth/v1/login/finish");
    await laptop.unlock(first);
    await loggingIn;
    await lock.click();
    laptop.wire.letGo();
    await laptop.unlock(first);
    await laptop.visit("Account");
    const lines = laptop.page.getByRole("region", { name: "Devices that are logged in" }).getByRole("listitem");
    await lines.first().waitFor();
    // What the unlocking has tidied up may still be on its way.
    await expect
      .poll(async () => {
        await laptop.visit("Overview");
        await laptop.visit("Account");
        await lines.first().waitFor();
        return lines.count();
      })
      .toBe(1);
  });

  it("refuses a wrong password, and takes a new one that logs out the others", async () => {
    phone = await stage.device({ width: 360, height: 740 });
    await phone.logIn(first);
    const { page } = laptop;
    await page.getByRole("button", { name: "Change the password" }).click();
    const change = page.getByRole("button", { name: "Change the password" });
    await page.getByLabel("Current password").fill("not this one");
    await page.getByLabel(/^New password/).fill(withNewPassword.password);
    await change.click();
    await page.getByText("The current password is wrong.").waitFor();
    await page.getByLabel("Current password").fill(first.password);
    await change.click();
    await page.getByText("The password has been changed").waitFor();

    await phone.findsItselfLoggedOut();
    await phone.page.getByLabel(/^Password/).fill(first.password);
    await phone.page.getByRole("button", { name: "Unlock" }).click();
    await phone.page.getByText("The address and the password do not match.").waitFor();
    await phone.unlock(withNewPassword);
  });

  it("gets another key, under which every record is wrapped anew", async () => {
    const { page } = laptop;
    await laptop.add("Journal", { Text: "under whichever key" });
    await laptop.visit("Account");
    await page.getByRole("button", { name: "Renew the account key" }).click();
    const form = page.getByRole("region", { name: "Keys" });
    await form.getByLabel(/^Current password/).fill("not this one at all");
    await form.getByRole("button", { name: "Renew the account key" }).click();
    await form.getByText("The current password is wrong.").waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await form.getByLabel(/^Current password/).fill(withNewPassword.password);
    await form.getByRole("button", { name: "Renew the account key" }).click();
    await page.getByText("All records are under the new key").waitFor();
    await laptop.openRecord("under whichever key");
    const tablet = await stage.device();
    await tablet.logIn(withNewPassword);
    await tablet.openRecord("under whichever key");
    await laptop.visit("Account");
  });

  it("moves to another address with the code that was sent there", async () => {
    const { page } = laptop;
    await page.getByRole("button", { name: "Change the address" }).click();
    await page.getByLabel("New address").fill(moved.email);
    await page.getByLabel("Current password").fill(moved.password);
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByLabel("Code from the e-mail").fill(await laptop.codeFor(moved.email));
    await page.getByRole("button", { name: "Confirm" }).click();
    await page.getByText("The address has been changed").waitFor();
    await page.getByRole("region", { name: "E-mail address" }).getByText(moved.email).waitFor();
  });

  it("is left here, and nothing of it stays on the device", async () => {
    const { page } = laptop;
    await page.getByRole("button", { name: "Log out here" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Log out here" }).click();
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    expect(await laptop.keptTexts()).toEqual([]);
    await laptop.goTo("/");
    await laptop.logIn(moved);
  });

  it("is left everywhere", async () => {
    const { page } = laptop;
    await laptop.visit("Account");
    await page.getByRole("button", { name: "Log out everywhere" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Log out everywhere" }).click();
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    await phone.findsItselfLoggedOut();
  });

  it("is deleted, and nobody can log in any more", async () => {
    const { page } = laptop;
    await laptop.goTo("/");
    // Nothing takes a person back from where the navigation has brought them.
    expect(await laptop.logIn(moved)).toBe("/");
    await laptop.visit("Account");
    await page.getByRole("button", { name: "Delete the account" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Delete the account" }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await page.getByRole("heading", { name: "Log in" }).waitFor();
    expect(await laptop.keptTexts()).toEqual([]);
    await page.getByLabel("E-mail address").fill(moved.email);
    await page.getByLabel(/^Password/).fill(moved.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByText("The address and the password do not match.").waitFor();
  });
});
