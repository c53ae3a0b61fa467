/**
 * What opens at a time, and not before: keys locked to a round of a drand beacon. Apart from the client, because few need it; the curve is
 * loaded with the first lock.
 *
 * @packageDocumentation
 */
export { Beacon, type BeaconParameters } from "./beacon/beacon.js";
export { DEVELOPMENT, QUICKNET } from "./beacon/beacons.js";
export { lockKey, openTimeLock } from "./beacon/time-lock.js";
export { ServerLiedError } from "./problem/errors.js";
