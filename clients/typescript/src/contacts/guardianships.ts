import type { Connection } from "../connection.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import { requireId } from "../vault/health-record.js";
import type { AskedHelp, AskedProof, Guardianship } from "./guardianship.js";
import type { GuardianDuties } from "./guardian-duties.js";

/**
 * Those whom a person helps, as their trusted contact, if they ever lose their password.
 *
 * @example
 * ```ts
 * await session.guardianships.accept(owner, id); // from the link of the invitation, /help/<owner>/<id>
 * show(await session.guardianships.words()); // to be read to the owner, who compares
 *
 * for (const guardianship of await session.guardianships.list()) {
 *   const { request, from } = guardianship;
 *   if (request?.answer === undefined && request !== undefined && (await isReally(from, request.words))) { // on the phone
 *     await session.guardianships.approve(guardianship, request);
 *   }
 * }
 * ```
 */
export class Guardianships {
  /** @internal */
  constructor(
    private readonly api: SessionApi,
    private readonly keys: SessionKeys,
    private readonly connection: Connection,
  ) {}

  /** The six words of this account's own keys, to be read to who asked for help. */
  async words(): Promise<string[]> {
    return (await this.duties()).words();
  }

  /** All of them, with requests that are running. */
  async list(): Promise<Guardianship[]> {
    return (await this.duties()).list();
  }

  /**
   * Agrees to help; also again, after one's keys have changed.
   *
   * @param owner the account, and
   * @param id the id of the invitation, from its link
   * @throws RefusedError `not-found` when the invitation is over, somebody else came first, or it is one's own; `guardian-conflict` when one
   *   helps them already
   */
  async accept(owner: string, id: string): Promise<Guardianship> {
    return (await this.duties()).accept(requireId(owner), requireId(id));
  }

  /** Declines an invitation, or helps no more: one's share is gone with it. */
  async leave(owner: string, id: string): Promise<void> {
    await (await this.duties()).leave(requireId(owner), requireId(id));
  }

  /**
   * Gives one's share to who asks, after their words were compared with somebody whom one knows. It opens for them when the wait is over that
   * the owner has signed, and not before, whatever the service does.
   *
   * @param request as it was shown when its words were compared
   * @throws ServerLiedError `SHARE_FORGED` for a share that is none of the owner's
   * @throws RefusedError `request-ended`; `guardian-conflict` for a device whose clock is wrong; `not-found` when one holds nothing any more
   */
  async approve(guardianship: Guardianship, request: AskedHelp): Promise<Guardianship> {
    return (await this.duties()).approve(guardianship, request);
  }

  /**
   * Says no: it is not the owner who asks. The owner is told.
   *
   * @throws RefusedError `request-ended`, `not-found`
   */
  async refuse(guardianship: Guardianship, request: AskedHelp): Promise<Guardianship> {
    return (await this.duties()).refuse(guardianship, request);
  }

  /**
   * Proves to the owner, who rehearses, that one could help: one's share is opened with the checks of {@link approve}, and that is signed, and
   * nothing else. Without a share that opens nothing is sent.
   *
   * @throws ServerLiedError `SHARE_FORGED` for a share that is none of the owner's
   * @throws RefusedError `request-ended` when the owner has begun another rehearsal, or arranged anew; `request-running` while somebody asks for
   *   help; `not-found` when one holds nothing any more
   */
  async prove(guardianship: Guardianship, asked: AskedProof): Promise<Guardianship> {
    return (await this.duties()).prove(guardianship, asked);
  }

  private async duties(): Promise<GuardianDuties> {
    const { GuardianDuties } = await import("./guardian-duties.js");
    return new GuardianDuties(this.api, this.keys, this.connection);
  }
}
