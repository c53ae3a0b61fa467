import type { Named } from "./kind";

/** What makes a thing to choose of its names and its code in one terminology; `display` is the terminology's own English. */
export function namesIn(system: string): (de: string, en: string, code: string, display: string) => Named {
  return (de, en, code, display) => ({ label: { de, en }, coding: { system, code, display } });
}
