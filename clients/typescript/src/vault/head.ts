import type { Members } from "../json/members.js";

/** The vault's newest commit: its number, 0 before the first, and base64url of its MAC, null while n is 0. */
export interface Head {
  readonly n: number;
  readonly mac: string | null;
}

export function readHead<Name extends string>(head: Members<Name | "n" | "mac">): Head {
  const [n, mac] = [head.number("n"), head.textOrNull("mac")];
  if (n > 0 === (mac === null)) {
    throw head.wrong("mac", "null exactly before the first commit");
  }
  return { n, mac };
}
