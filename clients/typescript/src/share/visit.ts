import { encodeBase64Url } from "../crypto/base64url.js";
import { randomBytes } from "../crypto/bytes.js";
import type { Api } from "../http/api.js";
import type { ApiAnswer } from "../http/api-answer.js";
import { NAMES, type Sharing } from "../http/contract/names.js";
import { contexts } from "../keys/contexts.js";
import type { Passwords } from "../keys/passwords.js";
import { normaliseEmail } from "../login/email-address.js";
import { enterStage, type TaskOptions } from "../task/task-options.js";
import { type Gate, readGate } from "./gate.js";
import { ShareKeys } from "./share-keys.js";
import type { ShareLink } from "./share-link.js";
import { readContent, type SharedContent } from "./shared-content.js";
import { sharePath } from "./share-path.js";

/**
 * Somebody with a link, and no account. What is opened once is counted once: a visit asks for the same opening again when the answer was lost,
 * and for ten minutes also when it is called again.
 *
 * @example
 * ```ts
 * const visit = sealwell.visit(link);
 * const gate = await visit.ask();
 * if (gate.needsEmail) {
 *   await visit.sendCode(email);
 *   await visit.prove(email, codeFromTheMail);
 * }
 * const { title, items } = await visit.open(gate.password === null ? undefined : password);
 * ```
 */
export class Visit {
  /** Stands for one opening, however often it is asked for within ten minutes. */
  private readonly receipt = encodeBase64Url(randomBytes(32));
  /** What was asked first: after the last opening nobody is told any more, but its receipt still opens. */
  private gate: Gate | undefined;
  private verification: string | undefined;

  /** @internal */
  constructor(
    private readonly api: Api,
    private readonly passwords: Passwords,
    private readonly link: ShareLink,
  ) {}

  /**
   * Asks what is needed; it counts nothing.
   *
   * @throws RefusedError `not-found` for a link that leads nowhere, or nowhere any more; `share-locked`
   * @throws ServerLiedError `WEAK_KDF`, `EXCESSIVE_KDF`: no password is safe there
   */
  async ask(task: TaskOptions = {}): Promise<Gate> {
    const answer = await this.post("challenge", await this.proven(), task);
    this.gate = readGate(answer.proven("not-found", "share-locked").members(...NAMES.gate));
    return this.gate;
  }

  /** Has a code sent to an address, if it is one of those that are allowed. The answer does not tell. */
  async sendCode(email: string): Promise<void> {
    const body: Sharing["ShareCodeRequest"] = { ...(await this.proven()), email: normaliseEmail(email) };
    (await this.post("codes", body)).require(202);
  }

  /**
   * Proves an address with the code that was sent there, for half an hour.
   *
   * @param code 8 digits from the mail
   * @throws RefusedError `code-refused`
   */
  async prove(email: string, code: string): Promise<void> {
    const body: Sharing["ShareVerificationRequest"] = { ...(await this.proven()), email: normaliseEmail(email), code };
    const proof = (await this.post("verifications", body)).require(200).members(...NAMES.verification);
    proof.number("expiresIn");
    this.verification = proof.text("verification");
  }

  /**
   * Opens what is shared.
   *
   * @param password where one is needed
   * @throws RefusedError `not-found`; `share-proof-needed` for a password or an address; `share-password-refused`, of which ten lock the link;
   *   `share-locked`
   * @throws ServerLiedError `ENVELOPE_REFUSED` when what the server gives is not what this link leads to
   */
  async open(password?: string, task: TaskOptions = {}): Promise<SharedContent> {
    const asked = password === undefined ? null : (this.gate ?? (await this.ask(task))).password;
    const passwordKey =
      password === undefined || asked === null
        ? undefined
        : await this.passwords.root(password, asked.salt, asked.kdf, task);
    const guarded = passwordKey !== undefined;
    const keys = await ShareKeys.of(this.link.key, passwordKey);
    const body: Sharing["ShareOpening"] = {
      linkProof: await keys.linkProof(),
      receipt: this.receipt,
      ...(guarded ? { passwordProof: await keys.passwordProof() } : {}),
      ...(this.verification === undefined ? {} : { verification: this.verification }),
    };
    enterStage(task, "opening");
    return this.opened(keys, await this.post("open", body, task));
  }

  /** The id is the link's: what the server says it is giving is not asked. */
  private async opened(keys: ShareKeys, answer: ApiAnswer): Promise<SharedContent> {
    const told = answer.require(200).members(...NAMES.openedShare);
    told.numberOrNull("opensLeft");
    const key = await keys.content(told.bytes("serverHalf", 32));
    return readContent(await key.open(contexts.share(this.link.shareId), told.texts("content").join("")));
  }

  private async proven(): Promise<Sharing["ChallengeRequest"]> {
    return { linkProof: await (await ShareKeys.of(this.link.key)).linkProof() };
  }

  /** Challenges count nothing and openings have a receipt, so every one of these can be repeated. */
  private async post(act: string, body: object, { signal }: TaskOptions = {}): Promise<ApiAnswer> {
    const path = `${sharePath(this.link.shareId)}/${act}`;
    return this.api.call({ method: "POST", path, body: JSON.stringify(body), repeatable: true, signal });
  }

  toJSON(): string {
    return `Visit[${this.link.shareId}]`;
  }
}
