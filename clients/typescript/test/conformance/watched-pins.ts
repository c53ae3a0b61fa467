import type { PinStore } from "../../src/index.js";

/** Pins that can be compared before and after. */
export class WatchedPins implements PinStore {
  private readonly texts = new Map<string, string>();

  async read(name: string): Promise<string | undefined> {
    return this.texts.get(name);
  }

  async update(name: string, change: (before: string | undefined) => string | undefined): Promise<void> {
    this.texts.set(name, change(this.texts.get(name)) ?? "");
  }

  /** All that is pinned, but for the device token: every login brings another one, and it vouches for nothing. */
  pinned(): string[] {
    return [...this.texts].map(([name, text]) => `${name} ${text.replace(/"deviceToken":"[^"]*"/, "")}`).sort();
  }
}
