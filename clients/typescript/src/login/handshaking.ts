import { encodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { kdfAtLeast, type KdfParameters } from "../crypto/kdf-parameters.js";
import { SrpClient, type SrpProof } from "../crypto/srp-client.js";
import type { Api } from "../http/api.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { readKdf } from "../keys/credential.js";
import type { PasswordKeys } from "../keys/password-keys.js";
import type { Passwords } from "../keys/passwords.js";
import type { AddressPin, Pins } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";

/** A handshake that waits to be finished: by a login, or as the fresh proof that a change needs. */
export interface Handshake {
  /** Names it to the server, once. */
  readonly id: string;
  /** I. */
  readonly accountId: string;
  readonly keys: PasswordKeys;
  readonly proof: SrpProof;
}

/** A password, or what was derived from it before, made into keys for what the server says. */
export type KeysFor = (salt: Bytes, kdf: KdfParameters) => Promise<PasswordKeys>;

/** The two members by which a body carries a handshake's proof. */
export function proofMembers(handshake: Handshake): { handshake: string; M1: string } {
  return { handshake: handshake.id, M1: encodeBase64Url(handshake.proof.m1) };
}

/** Section 4, step 1 and the client's half of step 2. */
export class Handshaking {
  constructor(
    private readonly api: Api,
    private readonly pins: Pins,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Starts a handshake and makes the proof. Nothing that depends on the password has been sent when a check fails.
   *
   * @param email normalised
   */
  async begin(email: string, password: string, task: TaskOptions = {}): Promise<Handshake> {
    return this.beginWith(email, (salt, kdf) => this.passwords.keys(password, salt, kdf, task), task);
  }

  /** As {@link begin}, with keys that need not come from a password at hand. */
  async beginWith(email: string, keysFor: KeysFor, task: TaskOptions): Promise<Handshake> {
    const srp = SrpClient.begin();
    const pin = await this.pins.address(email);
    const body: Auth["StartRequest"] = {
      email,
      A: encodeBase64Url(srp.publicA),
      ...(pin === undefined ? {} : { deviceToken: pin.deviceToken }),
    };
    const answer = (
      await this.api.call({ method: "POST", path: "/api/auth/v1/login/start", body, signal: task.signal })
    )
      .proven("credentials-refused")
      .members(...NAMES.startedLogin);
    const [id, accountId, kdf] = [answer.id("handshake"), answer.id("accountId"), readKdf(answer, "kdf")];
    const [publicB, salt] = [answer.bytes("B", 384), answer.bytes("salt", 16)];
    requireFitting(pin, accountId, kdf);
    await srp.requireSound(publicB);
    const keys = await keysFor(salt, kdf);
    enterStage(task, "proving");
    return { id, accountId, keys, proof: await srp.prove(accountId, keys.srpPassword, salt, publicB) };
  }
}

function requireFitting(pin: AddressPin | undefined, accountId: string, kdf: KdfParameters): void {
  if (pin === undefined) {
    return;
  }
  if (pin.accountId !== accountId) {
    throw new ServerLiedError("ACCOUNT_CHANGED", "the address led to another account before");
  }
  if (!kdfAtLeast(kdf, pin.kdf)) {
    throw new ServerLiedError("WEAK_KDF", "KDF parameters weaker than those pinned for the address");
  }
}
