import type { Bytes } from "../crypto/bytes.js";
import type { EnvelopeKey } from "../crypto/envelope-key.js";

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
 * Opens with the key of the epoch that it was sealed in.
 *
 * @throws ServerLiedError `ENVELOPE_REFUSED`
 */
export async function openOfAnyEpoch(
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
