import type { Members } from "../json/members.js";

/** A cursor goes back into a URL: what could not have come from one is refused, and so is standing still. */
export function nextCursor(page: Members<"next">, cursor: string | null): string | null {
  const next = typeof page.json("next") === "number" ? String(page.number("next")) : page.textOrNull("next");
  if (next !== null && (!/^[A-Za-z0-9_.~-]{1,200}$/.test(next) || next === cursor)) {
    throw page.wrong("next", "not a cursor");
  }
  return next;
}
