import { renewedKeyring } from "../keys/recover-keyring.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { Pins } from "../pins/pins.js";
import type { SessionApi } from "./session-api.js";
import { askForKeyring } from "./told-keyring.js";

/**
 * Section 6, on the devices that did not rotate the account key: the keyring as it is now is opened with the recovery key, which a rotation leaves, and
 * checked as at a login. So nobody is asked for the password again.
 *
 * @throws ServerLiedError for a keyring that a login would not take
 */
export async function renewKeyring(api: SessionApi, keys: SessionKeys, pins: Pins): Promise<void> {
  const { keyring: told } = await askForKeyring(api);
  const newer = await renewedKeyring(keys.open, told, await pins.account(keys.accountId));
  await pins.pinKeyring(keys.accountId, newer.epoch, newer.record.chain);
  if (newer.epoch > keys.open.epoch) {
    keys.renew(newer);
  }
}
