import { type ReactNode, useDeferredValue } from "react";
import { useVaultView } from "../sealwell/use-vault";
import { Opening } from "./Opening";

/** What can be seen once the vault is open, and how far it is until then. */
export function Opened({ children }: { readonly children: ReactNode }) {
  // Deferred, so that a page full of records is put together in small steps and the browser can answer between them.
  const opening = useDeferredValue(useVaultView("opening"));
  return opening === undefined ? children : <Opening progress={opening} />;
}
