import { takeShareLink } from "@sealwell/client/remote";

/** Where `SkipLink` leads: the one thing behind `#` that is no link key. */
const CONTENT = "#content";

/** Whether this tab was opened by a link to a share: then nobody's account is of interest in it. */
export const isVisit = location.pathname.startsWith("/s/");

let taken = isVisit ? takeShareLink() : undefined;
const listeners = new Set<() => void>();

/** The link, in memory only; undefined when there was nothing behind `#`: it was cut, or the page was loaded again. */
export function takenLink(): string | undefined {
  return taken;
}

/** Hears of a link that is pasted over the address of this page, which loads nothing anew. */
export function subscribeToLink(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

if (isVisit) {
  addEventListener("hashchange", () => {
    if (location.hash !== CONTENT && location.hash !== "") {
      taken = takeShareLink();
      listeners.forEach((listener) => listener());
    }
  });
}
