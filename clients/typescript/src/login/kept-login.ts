import { CacheError } from "../cache/cache-error.js";
import type { Door } from "../cache/door.js";
import type { Connection } from "../connection.js";
import { kdfAtLeast } from "../crypto/kdf-parameters.js";
import { contexts } from "../keys/contexts.js";
import { openKeyring, type OpenKeyring } from "../keys/open-keyring.js";
import { isSameStretching, type PasswordKeys } from "../keys/password-keys.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, ServerLiedError } from "../problem/errors.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import type { KeysFor } from "./handshaking.js";

/** A vault that was opened without the server. */
export interface OpenedOffline {
  readonly keyring: OpenKeyring;
  /** Logs in later, without asking for the password again. */
  readonly keysFor: KeysFor;
}

/** A vault's opening with what the last login left on this device. */
export class KeptLogin {
  private keys: Promise<PasswordKeys> | undefined;

  private constructor(
    private readonly pins: Pins,
    private readonly address: string,
    private readonly door: Door | CacheError,
    private readonly derive: KeysFor,
  ) {}

  /** @param address normalised */
  static async find(
    { cache, pins, passwords }: Pick<Connection, "cache" | "pins" | "passwords">,
    address: string,
    password: string,
    task: TaskOptions,
  ): Promise<KeptLogin> {
    const door = await cache.door(address).catch(asCacheError);
    return new KeptLogin(pins, address, door, (salt, kdf) => passwords.keys(password, salt, kdf, task));
  }

  /** For a login after all: what was derived to open the door is not derived again. */
  readonly keysFor: KeysFor = (salt, kdf) =>
    this.door instanceof CacheError || !isSameStretching(this.door, { salt, kdf })
      ? this.derive(salt, kdf)
      : this.derived(this.door);

  /**
   * Opens the vault without the server; everything is checked against the pins as if the server had said it.
   *
   * @throws CacheError
   */
  async open(task: TaskOptions): Promise<OpenedOffline> {
    const { door } = this;
    if (door instanceof CacheError) {
      throw door;
    }
    await this.requirePinned(door);
    const keys = await this.derived(door);
    requireRightPassword(door, keys);
    enterStage(task, "opening-keys");
    return { keyring: await this.openKeyring(door, keys), keysFor: laterKeys(door, keys) };
  }

  private derived({ salt, kdf }: Door): Promise<PasswordKeys> {
    return (this.keys ??= this.derive(salt, kdf));
  }

  private async requirePinned(door: Door): Promise<void> {
    const pin = await this.pins.address(this.address);
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

/** A store that cannot even be read is of no use, but no reason to refuse who can reach the server. */
function asCacheError(error: unknown): CacheError {
  return error instanceof CacheError ? error : new CacheError("damaged", { cause: error });
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
    if (!isSameStretching(door, { salt, kdf })) {
      throw new RefusedError("credentials-refused", 401, undefined, []);
    }
    return keys;
  };
}
