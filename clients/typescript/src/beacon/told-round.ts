import type { Beacon } from "./beacon.js";

/** When a round comes whose number somebody else has told; undefined for what is none. */
export function timeOfTold(beacon: Beacon, round: number): Date | undefined {
  try {
    return beacon.timeOf(round);
  } catch {
    return undefined;
  }
}
