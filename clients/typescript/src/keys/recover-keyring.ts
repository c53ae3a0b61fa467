import { type Bytes, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import type { SigningKey } from "../crypto/key-pair.js";
import { contexts } from "./contexts.js";
import type { Keyring } from "./keyring.js";
import {
  type KeyringPin,
  openedWith,
  type OpenKeyring,
  openPrevious,
  openSecretsFor,
  recoveryKeyOf,
  requireRecent,
  unwrap,
} from "./open-keyring.js";
import { sameSealingKey } from "./sealed-header.js";

/** What the recovery key opens of a keyring: enough to set a password. */
export interface RecoveredKeys {
  /** AK, to be wrapped for the new password; the owner of this wipes it. */
  readonly accountKey: Bytes;
  readonly sign: SigningKey;
}

/**
 * Opens a keyring with the recovery key, and checks it as {@link openKeyring} does.
 *
 * @throws ServerLiedError see {@link Lie}
 */
export async function recoverKeyring(
  accountId: string,
  keyring: Keyring,
  recovery: Bytes,
  pin: KeyringPin,
): Promise<RecoveredKeys> {
  const record = await requireRecent(accountId, keyring, pin);
  const context = contexts.byRecovery(accountId, keyring.epoch);
  const accountKey = await unwrap(await EnvelopeKey.of(recovery), context, keyring.byRecovery);
  try {
    const older = new Map<number, Bytes>();
    await openPrevious(accountKey, accountId, keyring, older).finally(() => older.forEach(wipe));
    const { sign } = await openSecretsFor(accountKey, accountId, keyring, record);
    return { accountKey, sign };
  } catch (error) {
    wipe(accountKey);
    throw error;
  }
}

/**
 * Opens a keyring that has moved on since a session began, with the recovery key that both have, and checks it as {@link openKeyring} does.
 *
 * @throws ServerLiedError see {@link Lie}
 */
export async function renewedKeyring(before: OpenKeyring, keyring: Keyring, pin: KeyringPin): Promise<OpenKeyring> {
  const { accountId } = before;
  const own = before.record.chain;
  const record = await requireRecent(accountId, keyring, {
    epoch: Math.max(pin.epoch, before.epoch),
    record: pin.record.length > own.length ? pin.record : own,
  });
  const recovery = await recoveryKeyOf(before);
  try {
    const context = contexts.byRecovery(accountId, keyring.epoch);
    const accountKey = await unwrap(await EnvelopeKey.of(recovery), context, keyring.byRecovery);
    const samePassword = sameSealingKey(keyring.byPassword, before.sealed.byPassword);
    return await openedWith(accountKey, keyring, record, samePassword ? before.password : undefined);
  } finally {
    wipe(recovery);
  }
}
