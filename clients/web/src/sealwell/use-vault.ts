import { createContext, useContext, useSyncExternalStore } from "react";
import type { Entry } from "./entry";
import type { Vault } from "./vault";
import type { VaultView } from "./vault-view";

/** The open vault, for everything inside of it. */
export const VaultContext = createContext<Vault | undefined>(undefined);

export function useVault(): Vault {
  const vault = useContext(VaultContext);
  if (vault === undefined) {
    throw new Error("no vault is open here");
  }
  return vault;
}

/**
 * One part of what is in it now. Whoever asks for it is drawn again when that part changes, and not with each step of something else.
 */
export function useVaultView<Part extends keyof VaultView>(part: Part): VaultView[Part] {
  const vault = useVault();
  return useSyncExternalStore(vault.subscribe, () => vault.current()[part]);
}

/** One record; undefined when it is not there, or not any more. */
export function useEntry(id: string | undefined): Entry | undefined {
  const entries = useVaultView("entries");
  return id === undefined ? undefined : entries.get(id);
}
