import { Beacon, type BeaconParameters } from "./beacon.js";
import { DEVELOPMENT, QUICKNET } from "./beacons.js";

const LOOPBACK = /^(127\.0\.0\.1|\[::1\]|localhost|.+\.localhost)$/;

/** The beacon that a client takes: the development one for a server on its own machine, quicknet for all others, or the one that it was built with. */
export function beaconOf(server: string, chosen?: BeaconParameters): Beacon {
  if (chosen !== undefined) {
    return new Beacon(chosen);
  }
  return LOOPBACK.test(new URL(server).hostname) ? DEVELOPMENT : QUICKNET;
}
