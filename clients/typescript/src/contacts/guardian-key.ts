import { type Bytes, concat, wipe } from "../crypto/bytes.js";
import { combineShares } from "../crypto/slip39/slip39.js";
import { hkdf } from "../crypto/hkdf.js";
import { contexts } from "../keys/contexts.js";
import { unwrapIn } from "../recovery/way.js";

/** GK, of what the contacts have together and of the server half; the caller wipes it. */
export async function guardianKey(contacts: Bytes, serverHalf: Bytes): Promise<Bytes> {
  const both = concat(contacts, serverHalf);
  const key = await hkdf(both, "sw1/guardians");
  wipe(both);
  return key;
}

/**
 * RK, from exactly as many shares as are needed; the caller wipes it.
 *
 * @param words of the shares, 33 each
 * @throws ShareError when they give no secret
 * @throws ServerLiedError `ENVELOPE_REFUSED` when the service gives another half or wrap
 */
export async function recoveryKeyFrom(
  words: readonly string[],
  serverHalf: Bytes,
  wrap: string,
  accountId: string,
  set: string,
): Promise<Bytes> {
  const contacts = await combineShares(words);
  const key = await guardianKey(contacts, serverHalf);
  try {
    return await unwrapIn(contexts.byGuardians(accountId, set), key, wrap);
  } finally {
    [contacts, key].forEach(wipe);
  }
}
