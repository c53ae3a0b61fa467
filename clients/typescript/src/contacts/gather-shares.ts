import type { Beacon } from "../beacon/beacon.js";
import type { Rounds } from "../beacon/rounds.js";
import { timeOfTold } from "../beacon/told-round.js";
import type { AgreementKey } from "../crypto/agreement-key.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { RefusedError, ServerLiedError } from "../problem/errors.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import { openApproval } from "./approval.js";
import { readShare } from "./guardian-share.js";
import type { Released, ReleasedApproval } from "./released.js";
import type { Statement } from "./statement.js";

/** Whose request it is, and what opens approvals of it. */
export interface Asking {
  readonly accountId: string;
  readonly request: string;
  readonly key: AgreementKey;
}

/** What became of the approvals of a request. */
export interface Gathered {
  /** The words of good shares, exactly as many as are needed. */
  readonly words: readonly string[];
  /** Ids of the contacts whose shares failed. */
  readonly failed: readonly string[];
}

/** An approval looked at: good, not to be opened before a time, not to be opened without a round that is refused, or failed. */
type Looked =
  | { readonly words: string }
  | { readonly opensAt: Date }
  | { readonly refused: RefusedError }
  | { readonly failed: true };

/** Step 10 of `docs/protocol/contacts.md`: opens approvals, and takes the shares that the owner signed for this set. */
export class ShareGathering {
  private readonly beacon: Beacon;

  /** @param owner who signed @param statement the set */
  constructor(
    private readonly rounds: Rounds,
    private readonly asking: Asking,
    private readonly owner: PublicJwk,
    private readonly statement: Statement,
  ) {
    this.beacon = rounds.beacon;
  }

  /**
   * @throws NotYetError when enough will do, and the time of some has not come
   * @throws RefusedError when a round that has come is not given
   * @throws ServerLiedError `SHARE_FORGED`, naming the contacts whose shares failed, when too few are left
   */
  async gather({ set, approvals }: Released): Promise<Gathered> {
    const good = new Map<string, string>();
    const early = new Map<string, Date>();
    const refused = new Map<string, RefusedError>();
    for (const approval of approvals) {
      const looked = await this.look(set, approval);
      if ("words" in looked) {
        good.set(approval.guardian, looked.words);
      } else if ("opensAt" in looked) {
        early.set(approval.guardian, looked.opensAt);
      } else if ("refused" in looked) {
        refused.set(approval.guardian, looked.refused);
      }
    }
    const { needed } = this.statement;
    // Whoever has a good one counts once, and has not failed, whatever else is shown as theirs.
    const asked = [...new Set(approvals.map(({ guardian }) => guardian))];
    const failed = asked.filter((guardian) => ![good, early, refused].some((some) => some.has(guardian)));
    if (good.size < needed) {
      const times = asked.filter((guardian) => !good.has(guardian)).flatMap((guardian) => early.get(guardian) ?? []);
      const [refusal] = refused.values();
      throw refusal ?? tooFew(times, needed - good.size, failed);
    }
    return { words: [...good.values()].slice(0, needed), failed };
  }

  private async look(set: string, approval: ReleasedApproval): Promise<Looked> {
    const { guardian } = approval;
    const member = this.statement.members.find((one) => one.guardian === guardian);
    if (member === undefined || approval.chain !== this.beacon.chain || !timeOfTold(this.beacon, approval.round)) {
      return { failed: true };
    }
    try {
      return await this.open(set, member.contact, approval, await this.rounds.signature(approval.round));
    } catch (error) {
      return withoutSignature(error);
    }
  }

  private async open(set: string, contact: string, approval: ReleasedApproval, signature: string): Promise<Looked> {
    const { accountId, request, key } = this.asking;
    const { guardian } = approval;
    try {
      const jws = await openApproval(this.beacon, { accountId, request, guardian }, approval, key, signature);
      const share = await readShare(jws, this.owner, { accountId, set, guardian, contact });
      const fits = share.needed === this.statement.needed && share.count === this.statement.members.length;
      return fits ? { words: share.words } : { failed: true };
    } catch (error) {
      if (error instanceof ServerLiedError) {
        return { failed: true };
      }
      throw error;
    }
  }
}

/** A round that has not come is its contact's choice; one that the gateway does not give is not. */
function withoutSignature(error: unknown): Looked {
  if (error instanceof NotYetError) {
    return { opensAt: error.opensAt };
  }
  if (error instanceof RefusedError) {
    return { refused: error };
  }
  throw error;
}

/** @param more how many are still needed @param times when those open that do not yet */
function tooFew(times: readonly Date[], more: number, failed: readonly string[]): Error {
  const last = times.toSorted((a, b) => a.getTime() - b.getTime())[more - 1];
  return last === undefined
    ? new ServerLiedError("SHARE_FORGED", `${more} good shares too few`, failed)
    : new NotYetError(last);
}
