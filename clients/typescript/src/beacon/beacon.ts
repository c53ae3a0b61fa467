import { u64 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { decodeHex } from "../crypto/hex.js";
import { ServerLiedError } from "../problem/errors.js";
import { loadPairing, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from "./load-pairing.js";

const MILLIS = 1_000;
/** A Date goes no further (ECMA-262, 21.4.1.1). */
const LAST_MILLIS = 8_640_000_000_000_000;

/** What makes a beacon the one it is. */
export interface BeaconParameters {
  /** The hash of the others, in hex, 32 bytes: the beacon's name in the network. */
  readonly chain: string;
  /** A point of G2 in hex, 96 bytes, compressed. */
  readonly publicKey: string;
  /** When round 1 comes, in Unix seconds. */
  readonly genesis: number;
  /** From one round to the next, in seconds. */
  readonly period: number;
}

/**
 * A drand beacon of the scheme `bls-unchained-g1-rfc9380`: a public key, and the times at which it signs the numbers 1, 2, 3 and so on. Whose
 * signature it takes is compiled in; nothing of a beacon is ever asked for. See `docs/protocol`, section 10.
 */
export class Beacon implements BeaconParameters {
  readonly chain: string;
  readonly publicKey: string;
  readonly genesis: number;
  readonly period: number;

  constructor({ chain, publicKey, genesis, period }: BeaconParameters) {
    this.chain = chain;
    this.publicKey = publicKey;
    this.genesis = genesis;
    this.period = period;
  }

  /**
   * The first round that comes at this instant or later: what is locked to it does not open before.
   *
   * @throws RangeError for an invalid date
   */
  roundAt(instant: Date): number {
    const since = instant.getTime() - this.genesis * MILLIS;
    return requireRound(Math.max(1, Math.ceil(since / (this.period * MILLIS)) + 1));
  }

  /**
   * When a round comes.
   *
   * @throws RangeError for what is no round, or comes later than a Date can say
   */
  timeOf(round: number): Date {
    const millis = (this.genesis + (requireRound(round) - 1) * this.period) * MILLIS;
    if (millis > LAST_MILLIS) {
      throw new RangeError("a round beyond the end of time");
    }
    return new Date(millis);
  }

  /**
   * Checks that this beacon has signed this round.
   *
   * @param signature a point of G1 in hex, lower case, 48 bytes, compressed
   * @throws ServerLiedError `ENVELOPE_REFUSED`, for every cause alike
   * @throws RangeError for what is no round
   */
  async verify(round: number, signature: string): Promise<void> {
    const message = await messageOf(round);
    const pairing = await loadPairing();
    try {
      const key = decodeHex(this.publicKey, PUBLIC_KEY_BYTES);
      pairing.requireSigned(key, message, decodeHex(signature, SIGNATURE_BYTES));
    } catch {
      throw new ServerLiedError("ENVELOPE_REFUSED", "not the beacon's signature of this round");
    }
  }
}

/** @internal what a beacon signs to a round */
export async function messageOf(round: number): Promise<Uint8Array> {
  return sha256(u64(requireRound(round)));
}

/** @internal */
export function requireRound(round: number): number {
  if (!Number.isSafeInteger(round) || round < 1) {
    throw new RangeError("rounds are whole numbers from 1");
  }
  return round;
}
