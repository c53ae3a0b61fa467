import { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";

/** A kit that would work today. */
export interface KitState {
  /** How many of its sheets are enough. */
  readonly needed: number;
  /** How many there are. */
  readonly count: number;
  /** When the present sheets were made. */
  readonly madeAt: Date;
}

/** The plan as the service tells it; versions are 0 without one. */
export interface ToldPlan {
  readonly phraseVersion: number;
  readonly kitVersion: number;
  readonly kit: KitState | undefined;
}

/** Reads it whole, whichever part is wanted. */
export function readPlan(plan: Members<(typeof NAMES.plan)[number]>): ToldPlan {
  const kit = plan.members("kit", ...NAMES.kit);
  const [phraseVersion, kitVersion] = [versionOf(plan.members("phrase", ...NAMES.phrase)), versionOf(kit)];
  plan.number("waysThatWorkToday");
  const state = (): KitState => ({
    needed: kit.number("needed"),
    count: kit.number("count"),
    madeAt: kit.time("updatedAt"),
  });
  return { phraseVersion, kitVersion, kit: kitVersion === 0 ? undefined : state() };
}

function versionOf(way: Members<(typeof NAMES.phrase)[number]>): number {
  const version = way.number("version");
  way.oneOf("state", version === 0 ? "missing" : "ready");
  if (version > 0) {
    way.time("createdAt");
    way.time("updatedAt");
  }
  return version;
}
