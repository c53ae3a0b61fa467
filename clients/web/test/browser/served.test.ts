import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, it } from "vitest";
import { mailFor } from "./inbox";
import { somebody, Stage } from "./stage";

const stage = Stage.set();

it("is served as it was built", async () => {
  const script = join(import.meta.dirname, "../../bundle/hash.js");
  const { stdout } = await promisify(execFile)(process.execPath, [script, inject("gateway")]);
  expect(stdout).toContain("serves what was built");
});

it("speaks German to who speaks German", async () => {
  const device = await stage.device({ german: true });
  const { page } = device;
  await page.getByRole("heading", { name: "Ihre Gesundheitsdaten. Nur für Sie lesbar." }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  const { email } = somebody("greta");
  await page.getByRole("link", { name: "Konto anlegen" }).first().click();
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Code schicken" }).click();
  await mailFor(inject("inbox"), email, /Ihr Code lautet: \d{8}/);
  await device.goTo("/");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Your health records. Readable by you alone." }).waitFor();
});
