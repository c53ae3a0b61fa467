import type { Bytes } from "../crypto/bytes.js";
import type { EnvelopeKey } from "../crypto/envelope-key.js";
import { ServerLiedError } from "../problem/errors.js";
import type { OpenKeyring } from "./open-keyring.js";
import { sealedEpoch } from "./sealed-header.js";
import type { SessionKeys } from "./session-keys.js";

/** What was derived from the account keys for one purpose, by epoch. */
export type EpochKeys = ReadonlyMap<number, EnvelopeKey>;

/** Seals with the key of an epoch, which there is. */
export async function sealInEpoch(keys: EpochKeys, epoch: number, context: string, plaintext: Bytes): Promise<string> {
  const key = keys.get(epoch);
  if (key === undefined) {
    throw new Error("an open keyring has the keys of its epoch");
  }
  return key.seal(context, plaintext);
}

/**
 * Opens with the key of the epoch that it was sealed in. What says that it is of a later one than this session knows of is looked at once more with
 * the keyring as it is now.
 *
 * @throws ServerLiedError `ENVELOPE_REFUSED`
 */
export async function openOfAnyEpoch(
  keys: SessionKeys,
  keysOf: (keyring: OpenKeyring) => EpochKeys,
  contextOf: (epoch: number) => string,
  envelope: string,
): Promise<Bytes> {
  const known = keys.open;
  try {
    return await openOfKnownEpoch(keysOf(known), contextOf, envelope);
  } catch (error) {
    const epoch = error instanceof ServerLiedError ? sealedEpoch(envelope) : 0;
    if (epoch <= known.epoch || !(await keys.reaches(epoch))) {
      throw error;
    }
    return openOfKnownEpoch(keysOf(keys.open), contextOf, envelope);
  }
}

async function openOfKnownEpoch(
  keys: EpochKeys,
  contextOf: (epoch: number) => string,
  envelope: string,
): Promise<Bytes> {
  const newestFirst = [...keys].sort(([a], [b]) => b - a);
  const oldest = newestFirst.at(-1);
  // Most accounts have had one: what does not open with the last that is left opens with none.
  const fitting = newestFirst.slice(0, -1).find(([epoch, key]) => key.commitsTo(contextOf(epoch), envelope));
  const [epoch, key] = fitting ?? oldest ?? [];
  if (epoch === undefined || key === undefined) {
    throw new Error("an open keyring has a key");
  }
  return key.open(contextOf(epoch), envelope);
}
