/** The address bar of a page, and what stands in its history. */
export interface AddressBar {
  readonly location: Pick<Location, "href" | "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState" | "state">;
}

/**
 * Takes the link that a page was opened with out of the address bar and the history: the first thing that a page for visitors does, before it
 * loads anything. What is behind `#` is gone afterwards; keep the text in memory only, and give it to {@link Sealwell.visit}.
 *
 * @returns undefined when there is nothing behind `#`: the link was cut, or the page was loaded again
 * @example
 * ```ts
 * const link = takeShareLink();
 * const visit = link === undefined ? undefined : sealwell.visit(link);
 * ```
 */
export function takeShareLink(
  { location, history }: AddressBar = globalThis as unknown as AddressBar,
): string | undefined {
  const { href, hash, pathname, search } = location;
  if (hash.length <= 1) {
    return undefined;
  }
  history.replaceState(history.state, "", pathname + search);
  return href;
}
