import type { DeviceCache } from "../cache/device-cache.js";
import { doorOf } from "../cache/door.js";
import { same, wipe } from "../crypto/bytes.js";
import { requireServerProof } from "../crypto/srp-client.js";
import { type Auth, NAMES } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import { credentialOf } from "../keys/credential.js";
import { unwrapByPassword } from "../keys/open-keyring.js";
import type { PasswordKeys } from "../keys/password-keys.js";
import type { Passwords } from "../keys/passwords.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { normaliseEmail } from "../login/email-address.js";
import { type Handshake, Handshaking, proofMembers } from "../login/handshaking.js";
import type { Login } from "../login/login.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, UnreachableError } from "../problem/errors.js";
import type { TaskOptions } from "../task/task-options.js";
import type { AccountDetails } from "./account.js";

const ROOT = "/api/auth/v1";

/** What becomes of the password. */
export interface NewPassword {
  readonly current: string;
  readonly next: string;
  readonly endOtherSessions: boolean;
}

/** Section 6, the password. */
export class PasswordChange {
  constructor(
    private readonly api: SessionApi,
    private readonly sessionKeys: SessionKeys,
    private readonly pins: Pins,
    private readonly handshaking: Handshaking,
    private readonly login: Login,
    private readonly cache: DeviceCache,
    private readonly passwords: Passwords,
  ) {}

  async change(
    account: AccountDetails,
    { current, next, endOtherSessions }: NewPassword,
    task: TaskOptions,
  ): Promise<void> {
    const { accountId } = this.sessionKeys;
    if (!(await this.sessionKeys.reaches(account.epoch))) {
      // Another device has rotated the account key: wrapping the old one would lose the new one.
      throw new RefusedError("stale-credentials", 409, undefined, []);
    }
    const email = normaliseEmail(account.email);
    const handshake = await this.handshaking.begin(email, current, task);
    this.requireCurrent(handshake.keys);
    const keys = await this.passwords.newKeys(next, task);
    const byPassword = await this.rewrap(handshake.keys, keys);
    const body: Auth["PasswordChangeRequest"] = {
      ...proofMembers(handshake),
      credentialVersion: account.credentialVersion,
      credential: await credentialOf(accountId, keys),
      byPassword,
      endOtherSessions,
    };
    await this.send(body, handshake, email, next);
    const { open } = this.sessionKeys;
    const changed = { ...open, password: { salt: keys.salt, kdf: keys.kdf }, sealed: { ...open.sealed, byPassword } };
    // A second change in one session starts from the new wrap.
    this.sessionKeys.renew(changed);
    await this.cache.keepDoor(email, doorOf(changed));
    const pin = await this.pins.address(email);
    if (pin !== undefined) {
      await this.pins.pinAddress(email, { ...pin, kdf: keys.kdf });
    }
  }

  /**
   * The wrap commits to its key, so that a wrong password is told apart from a lie; it is refused here, and not sent. A salt that is not the
   * session's belongs to a password that another device has set since.
   */
  private requireCurrent({ salt, kdf, kek }: PasswordKeys): void {
    const { accountId, epoch, sealed, password } = this.sessionKeys.open;
    if (password === undefined || !same(salt, password.salt)) {
      throw new RefusedError("stale-credentials", 409, undefined, []);
    }
    if (!kek.commitsTo(contexts.byPassword(accountId, epoch, kdf), sealed.byPassword)) {
      throw new RefusedError("credentials-refused", 401, undefined, []);
    }
  }

  /** AK is open only here, between the old password and the new one. */
  private async rewrap(before: PasswordKeys, after: PasswordKeys): Promise<string> {
    const { accountId, epoch, sealed } = this.sessionKeys.open;
    const accountKey = await unwrapByPassword(accountId, sealed, before);
    try {
      return await after.kek.seal(contexts.byPassword(accountId, epoch, after.kdf), accountKey);
    } finally {
      wipe(accountKey);
    }
  }

  private async send(
    body: Auth["PasswordChangeRequest"],
    handshake: Handshake,
    email: string,
    next: string,
  ): Promise<void> {
    try {
      const answer = (await this.api.call({ method: "POST", path: `${ROOT}/credentials/change`, body }))
        .require(200)
        .members(...NAMES.passwordChange);
      requireServerProof(handshake.proof, answer.bytes("M2", 32));
      answer.number("credentialVersion");
    } catch (error) {
      if (!(error instanceof UnreachableError)) {
        throw error;
      }
      await this.requireChanged(email, next, error);
    }
  }

  /** A handshake dies on first use, so the call cannot be repeated; a login with the new password can. */
  private async requireChanged(email: string, next: string, lost: UnreachableError): Promise<void> {
    try {
      const probe = await this.login.logIn(email, next);
      await this.api.call({ method: "DELETE", path: `${ROOT}/sessions/${probe.tokens.sessionId}` });
    } catch (error) {
      throw error instanceof RefusedError && error.type === "credentials-refused" ? lost : error;
    }
  }
}
