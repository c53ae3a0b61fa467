import type { Head } from "./head.js";

/**
 * What happens to an open vault.
 *
 * - `moved`: a sync, a push, or another tab brought commits; `ids` are the records that changed.
 * - `outbox`: an edit was put into the outbox, or left it.
 * - `locked`: the keys are gone.
 */
export type VaultEvent =
  | { readonly kind: "moved"; readonly head: Head; readonly ids: readonly string[] }
  | { readonly kind: "outbox" }
  | { readonly kind: "locked" };

/** Whoever wants to know. */
export class VaultListeners {
  private readonly listeners = new Set<(event: VaultEvent) => void>();

  /** @returns what ends it */
  add(listener: (event: VaultEvent) => void): () => void {
    const own = (event: VaultEvent): void => listener(event);
    this.listeners.add(own);
    return () => {
      this.listeners.delete(own);
    };
  }

  tell(event: VaultEvent): void {
    // What a listener throws is none of the vault's business.
    this.listeners.forEach((listener) => queueMicrotask(() => listener(event)));
  }
}
