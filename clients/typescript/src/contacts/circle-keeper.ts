import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, randomBytes, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { randomId } from "../crypto/ids.js";
import { readShare, splitSecret } from "../crypto/slip39/slip39.js";
import type { ApiCall } from "../http/api.js";
import type { Recovery } from "../http/contract/names.js";
import { malformed } from "../json/members.js";
import { contexts } from "../keys/contexts.js";
import type { SessionKeys } from "../keys/session-keys.js";
import { normaliseEmail } from "../login/email-address.js";
import type { Pins } from "../pins/pins.js";
import { RefusedError } from "../problem/errors.js";
import type { RecoveryPlan } from "../recovery/recovery-plan.js";
import type { Circle, TrustedContact } from "./circle.js";
import { type CheckedCircle, CircleCheck, type Person } from "./circle-check.js";
import { signConfirmation } from "./confirmation.js";
import { guardianKey } from "./guardian-key.js";
import { noteKeyOf, sealNote } from "./guardian-note.js";
import { sealShare, signShare } from "./guardian-share.js";
import { sealSheet } from "./kept-sheet.js";
import { NAMES } from "./names.js";
import { signStatement } from "./statement.js";
import { readCircle } from "./told-circle.js";
import type { Arrangement, Invitation } from "./trusted-contacts.js";

const PATH = "/api/recovery/v1/plan/guardians";

/** One who is to get a share. */
interface Holder {
  readonly guardian: string;
  readonly person: Person;
}

/** What all shares of a set have in common. */
interface Terms {
  readonly set: string;
  readonly needed: number;
  readonly waitSeconds: number;
  readonly from: string;
}

/** Looks after an account's trusted contacts, for its owner: steps 1 to 5 of `docs/protocol/contacts.md`. */
export class CircleKeeper {
  private readonly checking: CircleCheck;

  constructor(
    private readonly plan: RecoveryPlan,
    private readonly keys: SessionKeys,
    private readonly pins: Pins,
  ) {
    this.checking = new CircleCheck(plan.accountId, keys.open.keys.sign.publicKey, pins);
  }

  async read(): Promise<Circle> {
    return (await this.ask({ method: "GET", path: PATH })).circle;
  }

  async invite({ email, from, label }: Invitation): Promise<TrustedContact> {
    const id = randomId();
    const address = normaliseEmail(email);
    const key = await this.plan.withRecovery(noteKeyOf);
    const note = await sealNote(key, this.plan.accountId, id, { label, email: address });
    const body: Recovery["InviteRequest"] = { id, email: address, from, note };
    const { circle } = await this.ask({ method: "POST", path: PATH, body, repeatable: true });
    const invited = circle.contacts.find((contact) => contact.id === id);
    if (invited === undefined) {
      throw malformed("/guardians", "an invitation that was taken, and not made");
    }
    return invited;
  }

  /** What is signed are the keys whose words were compared, and no others that the service shows by now. */
  async confirm(seen: TrustedContact): Promise<Circle> {
    const person = (await this.ask({ method: "GET", path: PATH })).people.get(seen.id);
    const words = person === undefined ? undefined : await this.checking.wordsOf(person);
    if (person === undefined || words?.join() !== seen.words?.join()) {
      // As the service would say of somebody who has left, or come with other keys, since the words were compared.
      throw new RefusedError("guardian-conflict", 409, undefined, []);
    }
    const { record, sign, agree } = person;
    const whom = { accountId: this.plan.accountId, guardian: seen.id, contact: record.accountId, sign, agree };
    const body: Recovery["ConfirmationRequest"] = {
      confirmation: await signConfirmation(this.keys.open.keys.sign, whom),
    };
    const { circle, people } = await this.ask({ method: "PUT", path: `${PATH}/${seen.id}/confirmation`, body });
    if (people.get(seen.id)?.confirmed !== true) {
      throw malformed("/guardians", "a confirmation that was taken, and not kept");
    }
    await this.pins.pinRecord(record.accountId, record.chain);
    return circle;
  }

  async arrange({ needed, waitSeconds, from, ids }: Required<Arrangement>): Promise<Circle> {
    const terms: Terms = { set: randomId(), needed, waitSeconds, from };
    const holders = this.holdersOf(ids, await this.ask({ method: "GET", path: PATH }));
    const body = await this.setFor(terms, holders);
    const { circle } = await this.ask({ method: "PUT", path: `${PATH}/set`, body });
    if (circle.set?.id !== terms.set) {
      throw malformed("/set", "a set that was taken, and not made");
    }
    return circle;
  }

  async rehearse(): Promise<Circle> {
    const body: Recovery["RehearsalRequest"] = { id: randomId() };
    const call: ApiCall = { method: "POST", path: `${PATH}/rehearsal`, body, repeatable: true };
    const { circle } = await this.ask(call);
    if (circle.rehearsal?.id !== body.id) {
      throw malformed("/rehearsal", "a rehearsal that was taken, and not begun");
    }
    return circle;
  }

  async remove(id: string): Promise<Circle> {
    return (await this.ask({ method: "DELETE", path: `${PATH}/${id}` })).circle;
  }

  async dissolve(): Promise<Circle> {
    return (await this.ask({ method: "DELETE", path: `${PATH}/set` })).circle;
  }

  async reject(): Promise<void> {
    const path = `${PATH}/request/rejection`;
    (await this.plan.api.call({ method: "POST", path, repeatable: true })).require(204);
  }

  /** The keys are those that the owner has confirmed, as they are told now. */
  async giveSheet({ id }: TrustedContact, words: string): Promise<Circle> {
    const { number, needed } = readShare(words);
    const { kit } = await this.plan.read();
    if (kit === undefined) {
      // As the service would say of a sheet that is to be mailed.
      throw new RefusedError("not-found", 404, undefined, []);
    }
    const person = (await this.ask({ method: "GET", path: PATH })).people.get(id);
    if (person?.confirmed !== true) {
      throw new RangeError("a sheet is for a contact who is confirmed");
    }
    const whose = { accountId: this.plan.accountId, guardian: id };
    const sheet = await sealSheet(person.record.agree, whose, { words, number, needed, count: kit.count });
    const body: Recovery["KeptSheetRequest"] = { sheet };
    const { circle } = await this.ask({ method: "PUT", path: `${PATH}/${id}/sheet`, body });
    if (circle.contacts.find((contact) => contact.id === id)?.keepsSheet !== true) {
      throw malformed("/guardians", "a sheet that was taken, and not kept");
    }
    return circle;
  }

  /** Every answer is the whole circle, and is checked whole. */
  private async ask(call: ApiCall): Promise<CheckedCircle> {
    const told = readCircle((await this.plan.api.call(call)).require(200, 201).members(...NAMES.circle));
    return this.checking.check(told, await this.plan.withRecovery(noteKeyOf));
  }

  private holdersOf(ids: readonly string[], { people }: CheckedCircle): Holder[] {
    const holders = [...new Set(ids)].map((guardian) => ({ guardian, person: people.get(guardian) }));
    const confirmed = holders.filter((holder): holder is Holder => holder.person?.confirmed === true);
    const accounts = new Set(confirmed.map(({ person }) => person.record.accountId));
    if (confirmed.length < holders.length || accounts.size < holders.length) {
      throw new RangeError("shares are for contacts who are confirmed, one for each");
    }
    return confirmed;
  }

  /** C and H are gone when this returns: the service has H and the wrap, the contacts have what gives C back. */
  private async setFor(terms: Terms, holders: readonly Holder[]): Promise<Recovery["GuardianSetRequest"]> {
    const { set: id, needed, waitSeconds } = terms;
    const [contacts, half] = [randomBytes(32), randomBytes(32)];
    try {
      const words = await splitSecret(contacts, needed, holders.length);
      const { record } = this.keys.open;
      return {
        id,
        needed,
        waitSeconds,
        wrap: await this.wrapFor(id, contacts, half),
        serverHalf: encodeBase64Url(half),
        record: [...record.chain],
        statement: await this.statementFor(terms, holders),
        shares: await Promise.all(
          holders.map((holder, i) => this.shareFor(terms, holder, holders.length, words[i] ?? "")),
        ),
      };
    } finally {
      [contacts, half].forEach(wipe);
    }
  }

  private async wrapFor(set: string, contacts: Bytes, half: Bytes): Promise<string> {
    const key = await guardianKey(contacts, half);
    const envelope = await EnvelopeKey.of(key);
    wipe(key);
    const context = contexts.byGuardians(this.plan.accountId, set);
    return this.plan.withRecovery((recovery) => envelope.seal(context, recovery));
  }

  private async statementFor({ set, needed, waitSeconds }: Terms, holders: readonly Holder[]): Promise<string> {
    const members = holders.map(({ guardian, person: { record, agree } }) => ({
      guardian,
      contact: record.accountId,
      agree,
    }));
    const { sign } = this.keys.open.keys;
    return signStatement(sign, this.plan.accountId, set, { needed, waitSeconds, members });
  }

  private async shareFor(
    { set, needed, waitSeconds, from }: Terms,
    { guardian, person: { record } }: Holder,
    count: number,
    words: string,
  ): Promise<{ guardian: string; share: string }> {
    const whose = { accountId: this.plan.accountId, set, guardian, contact: record.accountId };
    const jws = await signShare(this.keys.open.keys.sign, whose, { needed, count, waitSeconds, from, words });
    return { guardian, share: await sealShare(record.agree, jws) };
  }
}
