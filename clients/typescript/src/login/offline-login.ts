import { CacheError } from "../cache/cache-error.js";
import type { DeviceCache } from "../cache/device-cache.js";
import type { Door } from "../cache/door.js";
import { same } from "../crypto/bytes.js";
import { kdfAtLeast, kdfJson } from "../crypto/kdf-parameters.js";
import { contexts } from "../keys/contexts.js";
import { openKeyring, type OpenKeyring } from "../keys/open-keyring.js";
import { derivePasswordKeys, type PasswordKeys } from "../keys/password-keys.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, ServerLiedError } from "../problem/errors.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import { normaliseEmail } from "./email-address.js";
import type { KeysFor } from "./handshaking.js";

/** A vault that was opened without the server. */
export interface OpenedOffline {
  readonly keyring: OpenKeyring;
  /** Logs in later, without asking for the password again. */
  readonly keysFor: KeysFor;
}

/** Opens a vault with the password and what the last login left on this device, checked against the pins as if the server had said it. */
export class OfflineLogin {
  constructor(
    private readonly cache: DeviceCache,
    private readonly pins: Pins,
  ) {}

  /** @throws CacheError */
  async open(email: string, password: string, task: TaskOptions): Promise<OpenedOffline> {
    const address = normaliseEmail(email);
    const door = await this.cache.door(address);
    await this.requirePinned(address, door);
    const keys = await derivePasswordKeys(password, door.salt, door.kdf, task);
    requireRightPassword(door, keys);
    enterStage(task, "opening-keys");
    return { keyring: await this.openKeyring(door, keys), keysFor: laterKeys(door, keys) };
  }

  private async requirePinned(address: string, door: Door): Promise<void> {
    const pin = await this.pins.address(address);
    if (pin === undefined) {
      throw new CacheError("missing");
    }
    if (pin.accountId !== door.accountId || !kdfAtLeast(door.kdf, pin.kdf)) {
      throw new CacheError("damaged");
    }
  }

  private async openKeyring({ accountId, keyring }: Door, keys: PasswordKeys): Promise<OpenKeyring> {
    try {
      return await openKeyring(accountId, keyring, keys, await this.pins.account(accountId));
    } catch (error) {
      const behind = error instanceof ServerLiedError && error.lie === "KEYRING_OLD";
      throw new CacheError(behind ? "behind" : "damaged", { cause: error });
    }
  }
}

/** The wrap commits to its key, so a wrong password is told apart from damage. */
function requireRightPassword({ accountId, keyring }: Door, { kek, kdf }: PasswordKeys): void {
  if (!kek.commitsTo(contexts.byPassword(accountId, keyring.epoch, kdf), keyring.byPassword)) {
    throw new CacheError("refused");
  }
}

/** The password may have been changed meanwhile: then it has to be asked for. */
function laterKeys(door: Door, keys: PasswordKeys): KeysFor {
  return async (salt, kdf) => {
    if (!same(salt, door.salt) || kdfJson(kdf) !== kdfJson(door.kdf)) {
      throw new RefusedError("credentials-refused", 401, undefined, []);
    }
    return keys;
  };
}
