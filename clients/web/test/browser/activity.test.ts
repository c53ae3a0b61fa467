import { describe, expect, it } from "vitest";
import type { Device } from "./device";
import { somebody, Stage } from "./stage";

/** What a person sees of what happened to their account, on two devices. */
describe("the activity", () => {
  const stage = Stage.set();
  const erin = somebody("erin");
  let laptop: Device;
  let phone: Device;

  it("tells in plain words what happened, commits in one line", async () => {
    laptop = await stage.device();
    await laptop.register(erin);
    await laptop.add("Blood pressure", { Systolic: "128", Diastolic: "81" });
    await laptop.add("Blood pressure", { Systolic: "130", Diastolic: "82" });
    const { page } = laptop;
    await laptop.visit("Activity");
    await page.getByText("Your account was created").waitFor();
    await page.getByText(/^Logged in for the first time on /).waitFor();
    await expect
      .poll(async () => {
        await laptop.visit("Account");
        await laptop.visit("Activity");
        await page.getByText("Your account was created").waitFor();
        return page.getByText(/^2 records were changed$/).count();
      })
      .toBe(1);
  });

  it("shows the same code for the same number on another device", async () => {
    phone = await stage.device({ width: 360, height: 740 });
    await phone.logIn(erin);
    await expect
      .poll(async () => {
        const codes = await Promise.all([laptop, phone].map(readCode));
        return codes[0] === codes[1];
      })
      .toBe(true);
    expect(await readCode(phone)).toMatch(/^As of \d+: [A-Z2-7]{4}(-[A-Z2-7]{4}){5}$/);
  });

  it("lets a person choose of what they get mails", async () => {
    const { page } = laptop;
    await laptop.visit("Account");
    const opened = page.getByRole("switch", { name: "When a shared link is first opened" });
    await opened.uncheck();
    await expect.poll(() => opened.isEnabled()).toBe(true);
    await laptop.visit("Overview");
    await laptop.visit("Account");
    await opened.waitFor();
    expect(await opened.isChecked()).toBe(false);
  });

  async function readCode(device: Device): Promise<string> {
    await device.visit("Account");
    await device.page.getByRole("link", { name: "What happened to my account" }).click();
    const code = device.page.getByRole("region", { name: "Check code" }).getByText(/^As of/);
    await code.waitFor();
    return code.innerText();
  }
});
