import type { EnvelopeKey } from "../crypto/envelope-key.js";
import { type PublicJwk, thumbprint } from "../crypto/public-key.js";
import type { AccountRecord } from "../keys/account-record.js";
import { verifyRecord } from "../keys/record-chain.js";
import type { Pins } from "../pins/pins.js";
import { ServerLiedError } from "../problem/errors.js";
import type { Circle, ContactRehearsal, TrustedContact } from "./circle.js";
import { requireConfirmed } from "./confirmation.js";
import { openNote } from "./guardian-note.js";
import { checkRehearsal } from "./rehearsal-check.js";
import { contactWords } from "./safety-words.js";
import { readStatement, requireStated, type Statement } from "./statement.js";
import type { ToldCircle, ToldContact, ToldPerson, ToldSet } from "./told-circle.js";

/** A contact's account and keys, checked for what can be checked of them: their words say whether they are theirs. */
export interface Person {
  readonly record: AccountRecord;
  /** Thumbprints of the newest keys. */
  readonly sign: string;
  readonly agree: string;
  /** Whether the owner has confirmed exactly these. */
  readonly confirmed: boolean;
}

/** A circle that holds, and whom its contacts are. */
export interface CheckedCircle {
  readonly circle: Circle;
  /** By the owner's ids of contacts. */
  readonly people: ReadonlyMap<string, Person>;
}

/** Step 5 of `docs/protocol/contacts.md`: an owner's device believes its own signatures, and nothing else that a service says of contacts. */
export class CircleCheck {
  /** Words cost a quarter of a second each on a slow device; they are of public keys alone. */
  private readonly words = new Map<string, Promise<string[]>>();

  /** @param owner the owner's own key */
  constructor(
    private readonly accountId: string,
    private readonly owner: PublicJwk,
    private readonly pins: Pins,
  ) {}

  /**
   * Checks all of it, and opens the notes.
   *
   * @throws ServerLiedError `GUARDIAN_FORGED`, naming the contacts; `ENVELOPE_REFUSED` for a note that is none of the owner's;
   *   `RECORD_INVALID`, `KEYRING_OLD` and `RECORD_FORKED` for a contact's account record
   */
  async check(told: ToldCircle, noteKey: EnvelopeKey): Promise<CheckedCircle> {
    const people = new Map<string, Person>();
    for (const { id, person, state, changed } of told.contacts) {
      if (person !== undefined) {
        people.set(id, await this.personOf(id, person, { isConfirmed: state === "confirmed", changed }));
      }
    }
    const statement = told.set === undefined ? undefined : await this.statementOf(told.set, people);
    const holders = new Set(told.set?.members.filter((id) => holds(statement, id, people.get(id))));
    const contacts = await Promise.all(
      told.contacts.map(async (contact) => this.contactOf(contact, people, holders, noteKey)),
    );
    const { set, request } = told;
    const rehearsal = await this.rehearsalOf(told, statement, people, holders);
    return { circle: { contacts, ...healthOf(set, holders.size), request, rehearsal }, people };
  }

  private async personOf(
    guardian: string,
    { accountId, record: chain, confirmation }: ToldPerson,
    { isConfirmed, changed }: { readonly isConfirmed: boolean; readonly changed: boolean },
  ): Promise<Person> {
    if (accountId === this.accountId) {
      throw forged("the owner as a contact of their own", guardian);
    }
    const record = await verifyRecord(accountId, chain, await this.pins.record(accountId));
    const [sign, agree] = await Promise.all([thumbprint(record.sign), thumbprint(record.agree)]);
    if (!isConfirmed && confirmation === null) {
      return { record, sign, agree, confirmed: false };
    }
    const accepted = changed ? await olderKeys(record) : [{ sign, agree }];
    if (!(await this.vouchesFor(guardian, accountId, confirmation ?? "", accepted))) {
      throw forged("a contact whom the owner did not confirm", guardian);
    }
    return { record, sign, agree, confirmed: !changed };
  }

  /** Whose keys have changed was confirmed with older ones, which vouch for the new: so no stranger takes a confirmed contact's place. */
  private async vouchesFor(
    guardian: string,
    contact: string,
    jws: string,
    keys: readonly Pick<Person, "sign" | "agree">[],
  ): Promise<boolean> {
    const tries = keys.map(async (names) =>
      requireConfirmed(jws, this.owner, { accountId: this.accountId, guardian, contact, ...names }),
    );
    return (await Promise.allSettled(tries)).some(({ status }) => status === "fulfilled");
  }

  private async statementOf(set: ToldSet, people: ReadonlyMap<string, Person>): Promise<Statement> {
    const statement = await readStatement(set.statement, this.owner, this.accountId, set.id);
    const accountOf = (guardian: string): string => people.get(guardian)?.record.accountId ?? "nobody's";
    const members = set.members.map((guardian) => ({ guardian, contact: accountOf(guardian) }));
    requireStated(statement, { ...set, members });
    return statement;
  }

  private async rehearsalOf(
    { set, rehearsal }: ToldCircle,
    statement: Statement | undefined,
    people: ReadonlyMap<string, Person>,
    holders: ReadonlySet<string>,
  ): Promise<ContactRehearsal | undefined> {
    return rehearsal === undefined || set === undefined || statement === undefined
      ? undefined
      : checkRehearsal(rehearsal, { accountId: this.accountId, set, statement, people, holders });
  }

  private async contactOf(
    { id, state, note, invitedAt, expiresAt, keepsSheet, changed }: ToldContact,
    people: ReadonlyMap<string, Person>,
    holders: ReadonlySet<string>,
    noteKey: EnvelopeKey,
  ): Promise<TrustedContact> {
    const person = people.get(id);
    const { label, email } = await openNote(noteKey, this.accountId, id, note);
    const words = person === undefined ? undefined : await this.wordsOf(person);
    const holdsShare = holders.has(id);
    return { id, state, label, email, invitedAt, expiresAt, words, changed, holdsShare, keepsSheet };
  }

  /** The words of somebody's newest keys. */
  async wordsOf({ record, sign, agree }: Person): Promise<string[]> {
    const name = `${record.accountId} ${sign} ${agree}`;
    const known = this.words.get(name) ?? contactWords(record.accountId, record.sign, record.agree);
    this.words.set(name, known);
    return known;
  }
}

/** A share is sealed to a key: whoever has another one by now cannot open it. */
function holds(statement: Statement | undefined, id: string, person: Person | undefined): boolean {
  const member = statement?.members.find(({ guardian }) => guardian === id);
  return person !== undefined && person.confirmed && member?.agree === person.agree;
}

function healthOf(set: ToldSet | undefined, helpers: number): Pick<Circle, "set" | "health" | "helpers"> {
  if (set === undefined) {
    return { set, health: "missing", helpers };
  }
  const { id, needed, waitSeconds, madeAt } = set;
  const health = helpers < needed ? "broken" : helpers === needed ? "tight" : "ready";
  return { set: { id, needed, waitSeconds, madeAt }, health, helpers };
}

/** The thumbprints of all keys before the newest ones. */
async function olderKeys({ accountId, chain }: AccountRecord): Promise<Pick<Person, "sign" | "agree">[]> {
  const older = chain.slice(1).map((_, i) => chain.slice(0, i + 1));
  return Promise.all(
    older.map(async (part) => {
      const { sign, agree } = await verifyRecord(accountId, part, []);
      return { sign: await thumbprint(sign), agree: await thumbprint(agree) };
    }),
  );
}

function forged(detail: string, ...guardians: string[]): ServerLiedError {
  return new ServerLiedError("GUARDIAN_FORGED", detail, guardians);
}
