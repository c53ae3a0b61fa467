import { beaconOf } from "../beacon/beacon-of.js";
import { Rounds } from "../beacon/rounds.js";
import type { Connection } from "../connection.js";
import { AgreementKey } from "../crypto/agreement-key.js";
import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, wipe } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import { publicJwk } from "../crypto/public-key.js";
import { ShareError } from "../crypto/slip39/share-error.js";
import type { ApiAnswer } from "../http/api-answer.js";
import type { Auth, Recovery } from "../http/contract/names.js";
import { verifyRecord } from "../keys/record-chain.js";
import { normaliseEmail } from "../login/email-address.js";
import { ServerLiedError } from "../problem/errors.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import type { Recovered } from "../recovery/recovered.js";
import type { AccountRecovery } from "../recovery/recovery.js";
import { RECOVERY_STATES, type RecoveryState } from "./circle.js";
import { ShareGathering } from "./gather-shares.js";
import { recoveryKeyFrom } from "./guardian-key.js";
import { NAMES } from "./names.js";
import { newTicket, readTicket, type RecoveryTicket, ticketText } from "./recovery-ticket.js";
import { readReleased, type Released } from "./released.js";
import { requestWords } from "./safety-words.js";
import { readStatement } from "./statement.js";

const STARTS = "/api/auth/v1/recovery/starts";

/** How far a recovery with contacts is. */
export interface RecoveryStatus {
  readonly state: RecoveryState;
  /** How many contacts have to approve; undefined once it has ended. */
  readonly needed: number | undefined;
  readonly approvals: number;
  readonly refusals: number;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** When it is ready; undefined before enough contacts have approved. */
  readonly readyAt: Date | undefined;
}

/** The account is open again. */
export interface RecoveredByContacts {
  readonly recovered: Recovered;
  /** Ids of contacts whose shares failed, where there were enough others: their owner should look at them, and arrange anew. */
  readonly leftOut: readonly string[];
}

/**
 * The way back of somebody who has lost their password, and has trusted contacts: days pass from its start to its end. The application keeps
 * {@link ticket} on the device before it calls {@link ask}, and makes this anew from it (`Sealwell.resumeRecovery`) whenever it is opened.
 *
 * @example
 * ```ts
 * await sealwell.startRecovery("anna@example.org");
 * const recovery = await sealwell.confirmRecovery("anna@example.org", codeFromTheMail);
 * keep(await recovery.ticket()); // on this device, until the end: without it all was in vain
 * await recovery.ask();
 * show(await recovery.words()); // to be read to each contact who calls
 *
 * const resumed = await sealwell.resumeRecovery(kept); // another day
 * if ((await resumed.status()).state === "ready") {
 *   const { recovered } = await resumed.finish();
 *   await recovered.choosePassword(password);
 * }
 * ```
 */
export class ContactRecovery {
  /** See `isLive` of the worker. */
  static readonly staysInWorker = true;

  private constructor(
    private readonly connection: Connection,
    private readonly accounts: AccountRecovery,
    private readonly kept: RecoveryTicket,
  ) {}

  /** @internal Has a code sent. */
  static async start({ api }: Connection, email: string): Promise<void> {
    const body: Auth["RecoveryStartRequest"] = { email: normaliseEmail(email) };
    (await api.call({ method: "POST", path: STARTS, body })).require(202);
  }

  /** @internal */
  static async confirm(
    connection: Connection,
    accounts: AccountRecovery,
    email: string,
    code: string,
  ): Promise<ContactRecovery> {
    const body: Auth["RecoveryCodeRequest"] = { email: normaliseEmail(email), code };
    const answer = await connection.api.call({ method: "POST", path: `${STARTS}/confirm`, body });
    const told = answer.proven("code-refused").members(...NAMES.start);
    told.number("expiresIn");
    const ticket = await newTicket(told.id("accountId"), told.text("ticket"));
    return new ContactRecovery(connection, accounts, ticket);
  }

  /** @internal */
  static resume(connection: Connection, accounts: AccountRecovery, text: string): ContactRecovery {
    return new ContactRecovery(connection, accounts, readTicket(text));
  }

  /** The account's id: 22 characters of base64url. */
  get accountId(): string {
    return this.kept.accountId;
  }

  /**
   * What the application keeps until the end: JSON with the request's private key and token in clear. Who has it, and whose contacts approve, gets
   * the account; so keep it on this device, and delete it at the end. The key can be read for this alone.
   */
  ticket(): string {
    return ticketText(this.kept);
  }

  /** Six words that contacts compare with those that they are shown: to be read to them, by voice or face to face. */
  async words(): Promise<string[]> {
    const { accountId, request, key } = this.kept;
    return requestWords(accountId, request, key);
  }

  /**
   * Asks the contacts. The owner is told, and can reject it. Within ten minutes of the code; again as often as an answer got lost.
   *
   * @throws RefusedError `request-running` while another recovery of the account is; `recovery-refused` where no contacts hold anything;
   *   `too-many-attempts` beyond three a day; `ticket-refused` when the ten minutes are over; `request-ended`
   */
  async ask(): Promise<RecoveryStatus> {
    const { start, key, token } = this.kept;
    const body: Recovery["HelpRequestBody"] = {
      ticket: start,
      key: { ...publicJwk(key.x, key.y) },
      tokenHash: encodeBase64Url(await sha256(token)),
    };
    const answer = await this.connection.api.call({ method: "PUT", path: this.path(""), body });
    return readStatus(answer.require(200, 201));
  }

  /**
   * How far it is.
   *
   * @throws RefusedError `recovery-refused` when there is no such request, or none any more
   */
  async status(): Promise<RecoveryStatus> {
    return readStatus((await this.post("/status")).require(200));
  }

  /** Gives it up; also when it has ended. */
  async cancel(): Promise<void> {
    (await this.post("/cancellation")).require(204);
  }

  /**
   * Opens the account with what contacts and service give. Nothing is changed until a password is chosen, and the owner can reject it until then;
   * so it may be called again.
   *
   * @throws NotYetError before it is ready
   * @throws ServerLiedError `SHARE_FORGED` when too few shares are good, with the ids of the contacts whose failed (`guardians`);
   *   `GUARDIAN_FORGED` for a set that the account's owner did not sign
   * @throws RefusedError `request-ended`, `recovery-refused`
   */
  async finish(): Promise<RecoveredByContacts> {
    const { accountId } = this.kept;
    const released = await this.release();
    const { pins } = this.connection;
    const { sign } = await verifyRecord(accountId, released.record, (await pins.account(accountId)).record);
    const statement = await readStatement(released.statement, sign, accountId, released.set);
    const gathering = new ShareGathering(this.rounds(), await this.asking(), sign, statement);
    const { words, failed } = await gathering.gather(released);
    const recovery = await this.recoveryKey(words, released);
    try {
      return { recovered: await this.accounts.byRecoveryKey(accountId, recovery, sign), leftOut: failed };
    } finally {
      wipe(recovery);
    }
  }

  toJSON(): string {
    return `ContactRecovery[${this.accountId}]`;
  }

  private async release(): Promise<Released> {
    const answer = await this.post("/release");
    if (answer.refuses(403, "not-yet")) {
      throw new NotYetError(new Date(Date.now() + (answer.retryAfterMillis() ?? 0)));
    }
    return readReleased(answer.require(200).members(...NAMES.release));
  }

  /** Shares that the owner signed, one by one, fit together; if they do not, nobody can say which of them is wrong. */
  private async recoveryKey(words: readonly string[], { serverHalf, wrap, set }: Released): Promise<Bytes> {
    try {
      return await recoveryKeyFrom(words, serverHalf, wrap, this.kept.accountId, set);
    } catch (error) {
      throw error instanceof ShareError ? new ServerLiedError("SHARE_FORGED", error.message) : error;
    }
  }

  private async asking(): Promise<{ accountId: string; request: string; key: AgreementKey }> {
    const { accountId, request, key } = this.kept;
    return { accountId, request, key: await AgreementKey.of(key) };
  }

  private rounds(): Rounds {
    const { api, beacon } = this.connection;
    return new Rounds(api, beaconOf(api.root, beacon));
  }

  private async post(act: string): Promise<ApiAnswer> {
    const { accountId, token } = this.kept;
    const body: Recovery["RequestHolderBody"] = { accountId, token: encodeBase64Url(token) };
    return this.connection.api.call({ method: "POST", path: this.path(act), body, repeatable: true });
  }

  private path(act: string): string {
    return `/api/recovery/v1/requests/${this.kept.request}${act}`;
  }
}

function readStatus(answer: ApiAnswer): RecoveryStatus {
  const told = answer.members(...NAMES.status);
  return {
    state: told.oneOf("state", ...RECOVERY_STATES),
    needed: told.numberOrNull("needed") ?? undefined,
    approvals: told.number("approvals"),
    refusals: told.number("refusals"),
    startedAt: told.time("startedAt"),
    expiresAt: told.time("expiresAt"),
    readyAt: told.timeOrNull("readyAt") ?? undefined,
  };
}
