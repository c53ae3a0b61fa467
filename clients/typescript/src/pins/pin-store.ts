/**
 * Small named texts that outlive the page. A write is atomic: after a crash there is the old text or the new one.
 *
 * What is kept here is no secret, but it must not be lost either: it is how a device notices that a server goes back on its word.
 */
export interface PinStore {
  /** The text under a name of letters, digits, `-` and `_`. */
  read(name: string): Promise<string | undefined>;

  /** Replaces the text under the name, durably, by what `change` makes of the present one; no other writer comes in between. */
  update(name: string, change: (before: string | undefined) => string | undefined): Promise<void>;
}

/** Pins that end with the process: for tests and trials. */
export class MemoryPinStore implements PinStore {
  private readonly texts = new Map<string, string>();

  async read(name: string): Promise<string | undefined> {
    return this.texts.get(name);
  }

  async update(name: string, change: (before: string | undefined) => string | undefined): Promise<void> {
    const after = change(this.texts.get(name));
    if (after === undefined) {
      this.texts.delete(name);
    } else {
      this.texts.set(name, after);
    }
  }
}
