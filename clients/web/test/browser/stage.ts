import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchChromium } from "./chromium";
import { Device, type DeviceOptions, type Person } from "./device";
import { picture } from "./pictures";

/** The browser of a test file and the devices in it, which end with the file. A page that complains fails the step in which it did. */
export class Stage {
  readonly devices: Device[] = [];
  private browser: Browser | undefined;

  /** To be called where the tests are described. */
  static set(): Stage {
    const stage = new Stage();
    beforeAll(async () => {
      stage.browser = await launchChromium();
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === "fail") {
        const name = `failed-${task.name.replaceAll(/\W+/g, "-")}`;
        await Promise.all(stage.devices.map(({ page }, i) => picture(page, `${name}-${i}`).catch(() => undefined)));
      }
      expect(stage.devices.flatMap(({ complaints }) => complaints.splice(0))).toEqual([]);
    });
    afterAll(async () => {
      await Promise.all(stage.devices.map((device) => device.close()));
      await stage.browser?.close();
    });
    return stage;
  }

  /** A device of somebody's, with the app open. */
  async device(options: DeviceOptions = {}): Promise<Device> {
    if (this.browser === undefined) {
      throw new Error("the browser starts before the first test");
    }
    const device = await Device.open(this.browser, { gateway: inject("gateway"), inbox: inject("inbox") }, options);
    this.devices.push(device);
    return device;
  }
}

/** Somebody whom nobody has met before. */
export function somebody(name: string): Person {
  return { email: `${name}.${randomUUID()}@example.org`, password: "korrekt pferd batterie heftklammer" };
}
