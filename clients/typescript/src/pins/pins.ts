import { hashedName } from "../crypto/hashed-name.js";
import type { KdfParameters } from "../crypto/kdf-parameters.js";
import { Members, parseJson } from "../json/members.js";
import { readKdf } from "../keys/credential.js";
import { ServerLiedError } from "../problem/errors.js";
import type { PinStore } from "./pin-store.js";

/** What logging in with an address led to. */
export interface AddressPin {
  readonly accountId: string;
  /** The parameters last used, below which the next login does not go. */
  readonly kdf: KdfParameters;
  /** Shows the server that this device has logged in before. */
  readonly deviceToken: string;
}

/** The newest truth that a device has verified about its own account. */
export interface AccountPin {
  /** Of the account key; 0 before the first look. */
  readonly epoch: number;
  /** The account record's chain. */
  readonly record: readonly string[];
  /** The vault's head, 0 before the first commit. */
  readonly n: number;
  /** base64url of `mac(n)`; empty while n is 0. */
  readonly mac: string;
  /** The newest checkpoint stored by, or checked on, this device; 0 without one. */
  readonly checkpoint: number;
}

/** The last entry of the account's activity that a device has seen. */
export interface ActivityPin {
  /** 0 before the first look. */
  readonly number: number;
  /** base64url; empty while there is no entry. */
  readonly hash: string;
}

const NOTHING: AccountPin = { epoch: 0, record: [], n: 0, mac: "", checkpoint: 0 };

/** The pins of one server, in the application's store. They only ever move forward. */
export class Pins {
  constructor(
    private readonly store: PinStore,
    private readonly server: string,
  ) {}

  async address(email: string): Promise<AddressPin | undefined> {
    const text = await this.store.read(await this.name("address", email));
    return text === undefined ? undefined : damaged(() => readAddress(text));
  }

  async pinAddress(email: string, pin: AddressPin): Promise<void> {
    await this.store.update(await this.name("address", email), () => JSON.stringify(pin));
  }

  /** After an e-mail address has moved on, or when a person insists that it now leads to another account. */
  async forgetAddress(email: string): Promise<void> {
    await this.store.update(await this.name("address", email), () => undefined);
  }

  async account(accountId: string): Promise<AccountPin> {
    return readAccount(await this.store.read(await this.name("account", accountId)));
  }

  /** Pins a keyring that passed every check. */
  async pinKeyring(accountId: string, epoch: number, record: readonly string[]): Promise<void> {
    await this.change(accountId, (pin) =>
      epoch >= pin.epoch && record.length >= pin.record.length ? { ...pin, epoch, record } : pin,
    );
  }

  /**
   * Pins a verified head. Another tab of this device may be further already: then its pin stays.
   *
   * @throws ServerLiedError `FORKED` when the pinned head of that number is another one
   */
  async pinHead(accountId: string, n: number, mac: string): Promise<void> {
    await this.change(accountId, (pin) => {
      if (n === pin.n && n > 0 && mac !== pin.mac) {
        throw new ServerLiedError("FORKED", "two sessions of this device were shown two histories");
      }
      return n > pin.n ? { ...pin, n, mac } : pin;
    });
  }

  /** Pins a checkpoint that was stored or checked. */
  async pinCheckpoint(accountId: string, checkpoint: number): Promise<void> {
    await this.change(accountId, (pin) => (checkpoint > pin.checkpoint ? { ...pin, checkpoint } : pin));
  }

  /** The last entry of the activity that this device has seen. */
  async activity(accountId: string): Promise<ActivityPin> {
    return readActivity(await this.store.read(await this.name("activity", accountId)));
  }

  /**
   * Pins the end of an activity that was checked. Another tab of this device may be further already: then its pin stays.
   *
   * @throws ServerLiedError `FORKED` when the pinned entry of that number is another one
   */
  async pinActivity(accountId: string, seen: ActivityPin): Promise<void> {
    await this.store.update(await this.name("activity", accountId), (text) => {
      const pin = readActivity(text);
      if (seen.number === pin.number && pin.number > 0 && seen.hash !== pin.hash) {
        throw new ServerLiedError("FORKED", "two sessions of this device were shown two activities");
      }
      return seen.number > pin.number ? JSON.stringify(seen) : text;
    });
  }

  /** After the account's deletion. */
  async forgetAccount(accountId: string): Promise<void> {
    await this.store.update(await this.name("account", accountId), () => undefined);
    await this.store.update(await this.name("activity", accountId), () => undefined);
  }

  /** The pinned record of another account; empty before the first look. */
  async record(accountId: string): Promise<readonly string[]> {
    return readRecord(await this.store.read(await this.name("record", accountId)));
  }

  /** Pins the record of another account; only a longer one replaces what is pinned. */
  async pinRecord(accountId: string, record: readonly string[]): Promise<void> {
    await this.store.update(await this.name("record", accountId), (text) =>
      record.length > readRecord(text).length ? JSON.stringify({ record }) : text,
    );
  }

  private async change(accountId: string, next: (pin: AccountPin) => AccountPin): Promise<void> {
    const name = await this.name("account", accountId);
    await this.store.update(name, (text) => JSON.stringify(next(readAccount(text))));
  }

  private async name(kind: string, key: string): Promise<string> {
    return hashedName(kind, this.server, key);
  }
}

function readAddress(text: string): AddressPin {
  const pin = Members.of(parseJson(text), "accountId", "kdf", "deviceToken");
  return { accountId: pin.id("accountId"), kdf: readKdf(pin, "kdf"), deviceToken: pin.text("deviceToken") };
}

function readAccount(text: string | undefined): AccountPin {
  if (text === undefined) {
    return NOTHING;
  }
  return damaged(() => {
    const pin = Members.of(parseJson(text), "epoch", "record", "n", "mac", "checkpoint");
    return {
      epoch: pin.number("epoch"),
      record: pin.texts("record"),
      n: pin.number("n"),
      mac: pin.text("mac"),
      checkpoint: pin.number("checkpoint"),
    };
  });
}

function readActivity(text: string | undefined): ActivityPin {
  return damaged(() => {
    const pin = text === undefined ? undefined : Members.of(parseJson(text), "number", "hash");
    return { number: pin?.number("number") ?? 0, hash: pin?.text("hash") ?? "" };
  });
}

function readRecord(text: string | undefined): readonly string[] {
  return text === undefined ? [] : damaged(() => Members.of(parseJson(text), "record").texts("record"));
}

/** Not the server's fault: whoever wrote the store has broken it. */
function damaged<T>(reader: () => T): T {
  try {
    return reader();
  } catch (cause) {
    throw new Error("a pin of this device is damaged", { cause });
  }
}
