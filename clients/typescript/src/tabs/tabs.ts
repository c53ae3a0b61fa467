/** What one tab tells the others: the vault has moved on to `n`, or this device forgets the account. */
export type TabMessage = { readonly moved: number } | { readonly forgotten: true };

/**
 * The other tabs of this origin in which the same account may be open. Outside of a browser there are none.
 *
 * What they say is a hint and no more: whoever hears it asks the server, and verifies what it answers.
 */
export class Tabs {
  private channel: BroadcastChannel | undefined;

  /** @param name the same in every tab, and only for this account */
  constructor(private readonly name: string) {
    this.channel = inBrowser() ? new BroadcastChannel(name) : undefined;
  }

  listen(listener: (message: TabMessage) => void): void {
    this.channel?.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => listener(data));
  }

  tell(message: TabMessage): void {
    this.channel?.postMessage(message);
  }

  /** Does the work while no other tab does any under the same name. It must not ask for the same name again. */
  async alone<T>(what: string, work: () => Promise<T>): Promise<T> {
    return inBrowser() ? navigator.locks.request(`${this.name}-${what}`, work) : work();
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}

/** Node has channels too, and they would keep its process alive; its processes share no store. */
export function inBrowser(): boolean {
  return typeof navigator !== "undefined" && "locks" in navigator && typeof globalThis.addEventListener === "function";
}
