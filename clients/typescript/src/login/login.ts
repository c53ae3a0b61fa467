import { requireServerProof } from "../crypto/srp-client.js";
import type { Api } from "../http/api.js";
import { type Keyring, readKeyring } from "../keys/keyring.js";
import { openKeyring, type OpenKeyring } from "../keys/open-keyring.js";
import type { Pins } from "../pins/pins.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import { normaliseEmail } from "./email-address.js";
import { type Handshake, Handshaking, proofMembers } from "./handshaking.js";
import { readTokens, type Tokens } from "./tokens.js";

/** A login that passed every check. */
export interface LoggedIn {
  readonly email: string;
  readonly tokens: Tokens;
  readonly keyring: OpenKeyring;
}

/** Section 4 from end to end. */
export class Login {
  private readonly handshaking: Handshaking;

  constructor(
    private readonly api: Api,
    private readonly pins: Pins,
    private readonly deviceName: string,
  ) {
    this.handshaking = new Handshaking(api, pins);
  }

  /** Proves the password, lets the server prove itself, opens the keyring, and pins what was seen. */
  async logIn(email: string, password: string, task: TaskOptions = {}): Promise<LoggedIn> {
    const address = normaliseEmail(email);
    const handshake = await this.handshaking.begin(address, password, task);
    const body = { ...proofMembers(handshake), device: { name: this.deviceName } };
    const answer = (await this.api.call({ method: "POST", path: "/api/auth/v1/login/finish", body, signal: task.signal }))
      .require(200)
      .members("M2", "tokens", "keyring");
    requireServerProof(handshake.proof, answer.bytes("M2", 32));
    const tokens = readTokens(answer.json("tokens"));
    enterStage(task, "opening-keys");
    const keyring = await this.open(handshake, readKeyring(answer.json("keyring")));
    const { accountId, keys } = handshake;
    await this.pins.pinAddress(address, { accountId, kdf: keys.kdf, deviceToken: tokens.deviceToken });
    return { email: address, tokens, keyring };
  }

  private async open(handshake: Handshake, keyring: Keyring): Promise<OpenKeyring> {
    const { accountId, keys } = handshake;
    const open = await openKeyring(accountId, keyring, keys, await this.pins.account(accountId));
    await this.pins.pinKeyring(accountId, open.epoch, open.record.chain);
    return open;
  }
}
