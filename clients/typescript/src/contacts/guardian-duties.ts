import { beaconOf } from "../beacon/beacon-of.js";
import type { Beacon } from "../beacon/beacon.js";
import type { Connection } from "../connection.js";
import type { ApiCall } from "../http/api.js";
import type { Recovery } from "../http/contract/names.js";
import type { AccountRecord } from "../keys/account-record.js";
import { verifyRecord } from "../keys/record-chain.js";
import type { SessionKeys } from "../keys/session-keys.js";
import type { SessionApi } from "../login/session-api.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError, ServerLiedError } from "../problem/errors.js";
import { readShare as readWords } from "../crypto/slip39/slip39.js";
import { makeApproval } from "./approval.js";
import { type GuardianShare, openShare, readShare } from "./guardian-share.js";
import type { AskedHelp, AskedProof, Guardianship, KeptSheet } from "./guardianship.js";
import { openSheet } from "./kept-sheet.js";
import { NAMES } from "./names.js";
import { signProof } from "./rehearsal-proof.js";
import { contactWords, requestWords } from "./safety-words.js";
import { readGuardianship, type ToldGuardianship } from "./told-guardianship.js";

const PATH = "/api/recovery/v1/guardianships";

/** A share that its owner signed for exactly whom holds it. */
interface HeldShare {
  readonly jws: string;
  readonly share: GuardianShare;
}

/** What somebody does for those whom they help: steps 2 and 8 of `docs/protocol/contacts.md`. */
export class GuardianDuties {
  private readonly beacon: Beacon;
  private readonly pins: Pins;

  constructor(
    private readonly api: SessionApi,
    private readonly keys: SessionKeys,
    connection: Connection,
  ) {
    this.beacon = beaconOf(connection.api.root, connection.beacon);
    this.pins = connection.pins;
  }

  async words(): Promise<string[]> {
    const { accountId, keys } = this.keys.open;
    return contactWords(accountId, keys.sign.publicKey, keys.agree.publicKey);
  }

  async list(): Promise<Guardianship[]> {
    return Promise.all((await this.told()).map(async (told) => this.opened(told)));
  }

  async accept(owner: string, id: string): Promise<Guardianship> {
    const body: Recovery["AcceptanceRequest"] = { record: [...this.keys.open.record.chain] };
    return this.put(owner, id, "acceptance", body);
  }

  async leave(owner: string, id: string): Promise<void> {
    (await this.api.call({ method: "DELETE", path: pathOf(owner, id) })).require(204);
  }

  /** The share and the wait are those of today; the request is the one whose words were compared, whatever the service says by now. */
  async approve({ owner, id }: Guardianship, { id: request, key }: AskedHelp): Promise<Guardianship> {
    const { jws, share } = await this.held(await this.toldOf(owner, id));
    const round = this.beacon.roundAt(new Date(Date.now() + share.waitSeconds * 1_000));
    const whose = { accountId: owner, request, guardian: id };
    const body: Recovery["ApprovalRequest"] = {
      request,
      ...(await makeApproval(this.beacon, round, whose, key, jws)),
      opensAt: this.beacon.timeOf(round).toISOString(),
    };
    return this.put(owner, id, "approval", body);
  }

  async refuse({ owner, id }: Guardianship, { id: request }: AskedHelp): Promise<Guardianship> {
    const body: Recovery["GuardianRefusalRequest"] = { request };
    return this.put(owner, id, "refusal", body);
  }

  /** The share is the one of today, opened anew: what was sound when the page was shown may be gone. */
  async prove({ owner, id }: Guardianship, { id: rehearsal }: AskedProof): Promise<Guardianship> {
    const told = await this.toldOf(owner, id);
    await this.held(told);
    const { accountId, keys } = this.keys.open;
    const whose = { accountId: owner, guardian: id, contact: accountId, set: told.share?.id ?? "", rehearsal };
    const proof = await signProof(keys.sign, whose, Math.floor(Date.now() / 1_000));
    const body: Recovery["RehearsalProofRequest"] = { rehearsal, proof };
    return this.put(owner, id, "rehearsal", body);
  }

  private async put(owner: string, id: string, act: string, body: object): Promise<Guardianship> {
    const call: ApiCall = { method: "PUT", path: `${pathOf(owner, id)}/${act}`, body };
    const answer = (await this.api.call(call)).require(200).members(...NAMES.guardianship);
    if (answer.id("owner") !== owner || answer.id("id") !== id) {
      throw answer.wrong("id", "another guardianship than the one that was changed");
    }
    return this.opened(readGuardianship(answer));
  }

  private async told(): Promise<ToldGuardianship[]> {
    const answer = (await this.api.call({ method: "GET", path: PATH })).require(200);
    return answer
      .members(...NAMES.guardianships)
      .list("guardianships", ...NAMES.guardianship)
      .map(readGuardianship);
  }

  private async toldOf(owner: string, id: string): Promise<ToldGuardianship> {
    const found = (await this.told()).find((told) => told.owner === owner && told.id === id);
    if (found?.share === undefined) {
      // As the service would say of who holds nothing any more.
      throw new RefusedError("not-found", 404, undefined, []);
    }
    return found;
  }

  /** One owner's broken share or sheet must not keep anybody from helping the others. */
  private async opened(told: ToldGuardianship): Promise<Guardianship> {
    const { owner, id, state } = told;
    const share = told.share === undefined ? undefined : await soundOrNone(this.held(told));
    return {
      owner,
      id,
      state,
      share: told.share === undefined ? "none" : share === undefined ? "forged" : "sound",
      from: share?.share.from,
      needed: share?.share.needed,
      waitSeconds: share?.share.waitSeconds,
      sheet: await soundOrNone(this.sheetOf(told)),
      request: await withWords(owner, told.request),
      rehearsal: told.share?.rehearsal,
    };
  }

  private async sheetOf({ owner, id, sheet }: ToldGuardianship): Promise<KeptSheet | undefined> {
    return sheet === undefined
      ? undefined
      : openSheet(this.keys.open.keys.agree, sheet, { accountId: owner, guardian: id });
  }

  /** @throws ServerLiedError `SHARE_FORGED`, for whatever is wrong with it */
  private async held({ owner, id, share: told }: ToldGuardianship): Promise<HeldShare> {
    try {
      const { accountId, keys } = this.keys.open;
      const record = await this.ownersRecord(owner, told?.record ?? []);
      const jws = await openShare(keys.agree, told?.sealed ?? "");
      const whose = { accountId: owner, set: told?.id ?? "", guardian: id, contact: accountId };
      const share = await readShare(jws, record.sign, whose);
      if (share.needed !== told?.needed || share.waitSeconds !== told.waitSeconds) {
        throw new ServerLiedError("SHARE_FORGED", "a share of other terms than the service says");
      }
      requireWords(share);
      return { jws, share };
    } catch (error) {
      throw error instanceof ServerLiedError ? new ServerLiedError("SHARE_FORGED", error.message, [id]) : error;
    }
  }

  private async ownersRecord(owner: string, chain: readonly string[]): Promise<AccountRecord> {
    return verifyRecord(owner, chain, await this.pins.record(owner));
  }
}

/** An owner's mistake is found while the owner is there to mend it, and not on the day of need. */
function requireWords({ words, needed }: GuardianShare): void {
  try {
    if (readWords(words).needed === needed) {
      return;
    }
  } catch {
    throw new ServerLiedError("SHARE_FORGED", "words that are no share");
  }
  throw new ServerLiedError("SHARE_FORGED", "a share of another number");
}

async function soundOrNone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ServerLiedError) {
      return undefined;
    }
    throw error;
  }
}

async function withWords(owner: string, asked: ToldGuardianship["request"]): Promise<AskedHelp | undefined> {
  return asked === undefined ? undefined : { ...asked, words: await requestWords(owner, asked.id, asked.key) };
}

function pathOf(owner: string, id: string): string {
  return `${PATH}/${owner}/${id}`;
}
