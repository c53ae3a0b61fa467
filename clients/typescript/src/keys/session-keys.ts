import { SessionLockedError } from "../problem/errors.js";
import type { OpenKeyring } from "./open-keyring.js";

/** An account's keys for as long as its session is unlocked: nobody else keeps one, so locking drops the last reference to each. */
export class SessionKeys {
  readonly accountId: string;
  private readonly lockers: (() => void)[] = [];
  private keyring: OpenKeyring | undefined;
  private source: (() => Promise<void>) | undefined;
  private renewal: Promise<void> | undefined;

  constructor(keyring: OpenKeyring) {
    this.accountId = keyring.accountId;
    this.keyring = keyring;
  }

  /**
   * The keys, to be used at once and kept nowhere.
   *
   * @throws SessionLockedError
   */
  get open(): OpenKeyring {
    if (this.keyring === undefined) {
      throw new SessionLockedError();
    }
    return this.keyring;
  }

  /** @throws SessionLockedError */
  requireOpen(): void {
    void this.open;
  }

  /** The keyring as the server gives it now, which may have moved on since a cached one was opened. What was locked meanwhile stays so. */
  renew(keyring: OpenKeyring): void {
    if (this.keyring !== undefined) {
      this.keyring = keyring;
    }
  }

  /** Says who asks for the keyring as it is now. */
  renewedBy(source: () => Promise<void>): void {
    this.source = source;
  }

  /**
   * Whether there is the account key of an epoch, or a later one. For a later one the keyring is asked for anew, once for all who wait: another device
   * may have rotated the account key.
   *
   * @throws SessionLockedError
   */
  async reaches(epoch: number): Promise<boolean> {
    if (epoch > this.open.epoch) {
      this.renewal ??= Promise.resolve(this.source?.()).finally(() => {
        this.renewal = undefined;
      });
      await this.renewal;
    }
    return epoch <= this.open.epoch;
  }

  /** Has something done when the session is locked. */
  whenLocked(forget: () => void): void {
    this.lockers.push(forget);
  }

  lock(): void {
    this.keyring = undefined;
    this.lockers.splice(0).forEach((forget) => forget());
  }
}
