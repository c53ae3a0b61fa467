import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { codeFor } from "./inbox";
import { Wire } from "./wire";

/** Whose device it is. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

/** Where the suite is. */
export interface Suite {
  readonly gateway: string;
  readonly inbox: string;
}

export interface DeviceOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly german?: boolean;
  /** For tools of our own, which the app's content security policy would stop. */
  readonly withoutPolicy?: boolean;
}

/** How long something may take on a machine that is busy with all the other tests. */
const PATIENCE_MILLIS = 60_000;

/** A browser of its own with the app in it, and a person in front of it who speaks English unless told otherwise. */
export class Device {
  /** What the page has complained about; nothing, at the end of every story. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** Between this browser and the gateway. */
    readonly wire: Wire,
    private readonly inbox: string,
  ) {}

  static async open(browser: Browser, suite: Suite, options: DeviceOptions = {}): Promise<Device> {
    const { width = 1280, height = 860, dark = false, german = false, withoutPolicy = false } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      locale: german ? "de-DE" : "en-GB",
      timezoneId: "Europe/Berlin",
      acceptDownloads: true,
      bypassCSP: withoutPolicy,
      reducedMotion: "reduce",
    });
    const wire = await Wire.to(new URL(suite.gateway));
    const device = new Device(context, await context.newPage(), wire, suite.inbox);
    device.page.setDefaultTimeout(PATIENCE_MILLIS);
    device.listen(device.page);
    await device.goTo("/");
    return device;
  }

  /** Another tab of the same browser. */
  async secondTab(): Promise<Page> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    this.listen(page);
    await page.goto(this.wire.origin);
    return page;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.wire.origin}${path}`);
  }

  /** Opens a link to a share, which names the wire of whoever made it, over this one's own. */
  async follow(link: string, page = this.page): Promise<void> {
    const { pathname, hash } = new URL(link);
    await page.goto(`${this.wire.origin}${pathname}${hash}`);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.wire.close();
  }

  /** The code in the newest mail to an address. */
  async codeFor(email: string): Promise<string> {
    return codeFor(this.inbox, email);
  }

  /** Everything that the app keeps in this browser's databases, as it lies there. */
  async keptTexts(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const result = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      const texts: string[] = [];
      for (const { name = "" } of await indexedDB.databases()) {
        const database = await result(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([result(objects.getAllKeys()), result(objects.getAll())]);
          texts.push(...keys.map((key, i) => `${name} ${JSON.stringify(key)}: ${JSON.stringify(values[i])}`));
        }
        database.close();
      }
      return texts;
    });
  }

  /** Presses the tabulator until something of that name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await this.page.keyboard.press("Tab");
      const focused = await this.page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        const label = (element as HTMLInputElement | null)?.labels?.[0]?.innerText;
        return element?.getAttribute("aria-label") ?? label ?? element?.innerText ?? "";
      });
      if (focused.trim().startsWith(name)) {
        return;
      }
    }
    throw new Error(`The keyboard does not reach ${name}`);
  }

  /** From nothing to an open vault. @returns the 24 words */
  async register(person: Person): Promise<string[]> {
    const words = await this.registerUpToTheWords(person);
    await this.page.getByRole("link", { name: "Later" }).click();
    await this.page.getByRole("heading", { name: "Welcome. What would you like to keep?" }).waitFor();
    return words;
  }

  /** The same, to where another way back is offered. */
  async registerUpToTheWords({ email, password }: Person): Promise<string[]> {
    const { page } = this;
    await page.getByRole("link", { name: "Create an account" }).click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Send the code" }).click();
    await page.getByLabel("Code from the e-mail").fill(await this.codeFor(email));
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole("button", { name: "Create the account" }).click();
    const words = await this.writesDown();
    await page.getByRole("heading", { name: "You have one way back" }).waitFor();
    return words;
  }

  /** Copies the words that are shown, and confirms them. */
  async writesDown(): Promise<string[]> {
    const { page } = this;
    const list = page.getByRole("list", { name: "The words, in order" });
    await list.getByRole("listitem").nth(23).waitFor();
    const words = (await list.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/^\d+\s*/, "").trim());
    await page.getByRole("button", { name: "I have written them down" }).click();
    await this.confirm(words);
    return words;
  }

  /** @returns the path at which the vault was when the first thing of it could be seen */
  async logIn({ email, password }: Person): Promise<string> {
    const { page } = this;
    await page.getByRole("link", { name: "Log in" }).click();
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole("button", { name: "Log in" }).click();
    const path = await page.waitForFunction(() => document.querySelector("nav") !== null && location.pathname);
    return String(await path.jsonValue());
  }

  async unlock({ password }: Person): Promise<void> {
    const { page } = this;
    await page.getByLabel(/^Password/).fill(password);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.getByRole("button", { name: "Lock", exact: true }).waitFor();
  }

  /** As {@link unlock}, and waits for the login that follows: the app asks for its session when it is through. */
  async unlockAndLogIn(person: Person): Promise<void> {
    const asked = () => this.wire.everythingSent().split("GET /api/auth/v1/sessions").length;
    const before = asked();
    await this.unlock(person);
    await expect.poll(asked).toBeGreaterThan(before);
  }

  /** Fills a form of the app, by its labels, and saves. */
  async add(kind: string, answers: Readonly<Record<string, string>>): Promise<void> {
    await this.goToNew(kind);
    await this.fill(answers);
  }

  async goToNew(kind: string): Promise<void> {
    const { page } = this;
    await this.visit("Records");
    await page.getByRole("button", { name: "New record" }).first().click();
    await page.getByRole("menuitem", { name: kind, exact: true }).click();
  }

  /** The record whose line says that. */
  async openRecord(words: string): Promise<void> {
    const { page } = this;
    await this.visit("Records");
    await page.getByLabel("Search").fill(/^[\d/.]+/.test(words) ? "" : words);
    await page.getByRole("main").getByRole("link", { name: words }).first().click();
    await page.getByRole("heading", { name: "Earlier versions" }).waitFor();
  }

  /** As when somebody takes the device up again after a while. */
  async comesBack(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  }

  /** Asks for the server again, unless the app has found it by itself just then. */
  async findsTheServerAgain(): Promise<void> {
    const { page } = this;
    await page
      .getByRole("button", { name: "Try again" })
      .click({ timeout: 2_000 })
      .catch(() => undefined);
    await page.getByText("No connection.").waitFor({ state: "hidden" });
  }

  /** Is taken up again and again until the app says that its session was ended: while it is opening it does not ask. */
  async findsItselfLoggedOut(): Promise<void> {
    const said = this.page.getByText("This device was logged out");
    for (let tries = 0; tries < 20 && !(await said.isVisible()); tries++) {
      await this.comesBack();
      await said.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    await said.waitFor();
  }

  async fill(answers: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this;
    for (const [label, answer] of Object.entries(answers)) {
      await page.getByLabel(label).fill(answer);
    }
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(({ pathname }) => !/\/(new|edit)/.test(pathname));
  }

  /** Goes there by the navigation, as people do: without loading the page again. */
  async visit(place: string): Promise<void> {
    await this.page.getByRole("navigation").getByRole("link", { name: place, exact: true }).click();
  }

  private async confirm(words: readonly string[]): Promise<void> {
    const { page } = this;
    const asked = page.getByLabel(/^Word \d+/);
    await asked.nth(2).waitFor();
    for (const field of await asked.all()) {
      const label = (await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText)) ?? "";
      await field.fill(words[Number(/\d+/.exec(label)?.[0]) - 1] ?? "");
    }
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Finish" }).click();
  }

  /** A network that is cut is no complaint. */
  private listen(page: Page): void {
    page.on("pageerror", (error) => this.complaints.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/net::ERR_|status of (401|403|404|409|503)/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
  }
}
