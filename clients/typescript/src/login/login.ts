import type { DeviceCache } from "../cache/device-cache.js";
import { doorOf } from "../cache/door.js";
import { requireServerProof } from "../crypto/srp-client.js";
import type { Api } from "../http/api.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { type Keyring, readKeyring } from "../keys/keyring.js";
import { openKeyring, type OpenKeyring } from "../keys/open-keyring.js";
import type { Passwords } from "../keys/passwords.js";
import type { Pins } from "../pins/pins.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import { normaliseEmail } from "./email-address.js";
import { type Handshake, Handshaking, type KeysFor, proofMembers } from "./handshaking.js";
import { readTokens, type Tokens } from "./tokens.js";

/** A login that passed every check. */
export interface LoggedIn {
  readonly tokens: Tokens;
  readonly keyring: OpenKeyring;
}

/** Section 4 from end to end. */
export class Login {
  private readonly handshaking: Handshaking;

  constructor(
    private readonly api: Api,
    private readonly pins: Pins,
    private readonly cache: DeviceCache,
    private readonly passwords: Passwords,
    private readonly deviceName: string,
  ) {
    this.handshaking = new Handshaking(api, pins, passwords);
  }

  /** Proves the password, lets the server prove itself, opens the keyring, and keeps what was seen. */
  async logIn(email: string, password: string, task: TaskOptions = {}): Promise<LoggedIn> {
    return this.logInWith(normaliseEmail(email), (salt, kdf) => this.passwords.keys(password, salt, kdf, task), task);
  }

  /**
   * As {@link logIn}, with keys that need not come from a password at hand.
   *
   * @param email normalised
   */
  async logInWith(email: string, keysFor: KeysFor, task: TaskOptions): Promise<LoggedIn> {
    const handshake = await this.handshaking.beginWith(email, keysFor, task);
    const body: Auth["FinishRequest"] = { ...proofMembers(handshake), device: { name: this.deviceName } };
    const answer = (
      await this.api.call({ method: "POST", path: "/api/auth/v1/login/finish", body, signal: task.signal })
    )
      .proven("credentials-refused")
      .members(...NAMES.finishedLogin);
    requireServerProof(handshake.proof, answer.bytes("M2", 32));
    const tokens = readTokens(answer.json("tokens"));
    enterStage(task, "opening-keys");
    const keyring = await this.open(handshake, readKeyring(answer.json("keyring")));
    const { accountId, keys } = handshake;
    await Promise.all([
      this.pins.pinAddress(email, { accountId, kdf: keys.kdf, deviceToken: tokens.deviceToken }),
      this.cache.keepDoor(email, doorOf(keyring)),
    ]);
    return { tokens, keyring };
  }

  private async open(handshake: Handshake, keyring: Keyring): Promise<OpenKeyring> {
    const { accountId, keys } = handshake;
    const open = await openKeyring(accountId, keyring, keys, await this.pins.account(accountId));
    await this.pins.pinKeyring(accountId, open.epoch, open.record.chain);
    return open;
  }
}
