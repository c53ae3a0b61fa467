import { type ReactNode, Suspense, useDeferredValue } from "react";
import { useVaultView } from "../sealwell/use-vault";
import { Loading } from "./Loading";
import { Opening } from "./Opening";

/** What can be seen once the vault is open, and how far it is until then. */
export function Opened({ children }: { readonly children: ReactNode }) {
  // Around both: a page that has not come yet then leaves the progress in place. A boundary of its own would show that something is loading, and React shows
  // such a sign for 300 ms at least.
  return (
    <Suspense fallback={<Loading />}>
      <OnceOpen>{children}</OnceOpen>
    </Suspense>
  );
}

function OnceOpen({ children }: { readonly children: ReactNode }) {
  // Deferred, so that a page full of records is put together in small steps and the browser can answer between them.
  const opening = useDeferredValue(useVaultView("opening"));
  return opening === undefined ? children : <Opening progress={opening} />;
}
