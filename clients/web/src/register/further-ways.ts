/** A way back that may be set up beside the words, by its name in the texts. */
export type FurtherWay = "kit" | "contacts" | "capsule";

/** In the order in which they are offered: the one that needs nobody and no waiting first. */
export const FURTHER_WAYS: readonly FurtherWay[] = ["kit", "contacts", "capsule"];

/** What most people should take: it outlives a fire and a thief, and is ready within minutes. */
export const RECOMMENDED: FurtherWay = "kit";

/** Where it is set up. */
export function setUpPath(way: FurtherWay): string {
  return `/account/${way}`;
}

/** Where who has just registered comes to. */
export const SECOND_WAY_PATH = "/account/second-way";
