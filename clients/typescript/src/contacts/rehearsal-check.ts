import { ServerLiedError } from "../problem/errors.js";
import type { ContactRehearsal, RehearsalResult } from "./circle.js";
import type { Person } from "./circle-check.js";
import { requireProof } from "./rehearsal-proof.js";
import type { Member, Statement } from "./statement.js";
import type { ToldRehearsal, ToldSet } from "./told-circle.js";

/** How far a contact's clock may be behind: what is older was not signed for this rehearsal, whatever the service says of its date. */
const CLOCK_SKEW_SECONDS = 24 * 60 * 60;

/** The set that was asked, as its owner has signed it. */
export interface AskedSet {
  readonly accountId: string;
  readonly set: ToldSet;
  readonly statement: Statement;
  readonly people: ReadonlyMap<string, Person>;
  /** Ids of those who have the keys that their share was sealed to. */
  readonly holders: ReadonlySet<string>;
}

/**
 * Step 14 of `docs/protocol/contacts.md`: holds the proofs against the set and the keys that the owner has confirmed. One that is wrong is told, and
 * keeps nobody from seeing the others.
 *
 * @throws ServerLiedError `GUARDIAN_FORGED` for an answer of somebody who was not asked
 */
export async function checkRehearsal(told: ToldRehearsal, asked: AskedSet): Promise<ContactRehearsal> {
  const { members, needed } = asked.statement;
  const strangers = [...told.proofs.keys()].filter((id) => !members.some(({ guardian }) => guardian === id));
  if (strangers.length > 0) {
    throw new ServerLiedError("GUARDIAN_FORGED", "a proof of somebody who was not asked", strangers);
  }
  const results = await Promise.all(members.map(async (member) => resultOf(member, told, asked)));
  const proved = results.filter(({ outcome }) => outcome === "proved").length;
  return { id: told.id, askedAt: told.askedAt, results, proved, works: proved >= needed };
}

async function resultOf(member: Member, told: ToldRehearsal, asked: AskedSet): Promise<RehearsalResult> {
  const { guardian: contact } = member;
  const person = asked.people.get(contact);
  const proof = told.proofs.get(contact);
  if (person === undefined || !asked.set.members.includes(contact)) {
    return { contact, outcome: "missing", provedAt: undefined };
  }
  if (!asked.holders.has(contact)) {
    return { contact, outcome: "changed", provedAt: undefined };
  }
  if (proof === undefined) {
    return { contact, outcome: "waiting", provedAt: undefined };
  }
  const provedAt = await provedAtOf(proof, member, person, told, asked);
  return { contact, outcome: provedAt === undefined ? "forged" : "proved", provedAt };
}

async function provedAtOf(
  proof: string,
  { guardian, contact }: Member,
  { record }: Person,
  { id, askedAt }: ToldRehearsal,
  { accountId, set }: AskedSet,
): Promise<Date | undefined> {
  try {
    const whose = { accountId, guardian, contact, set: set.id, rehearsal: id };
    const at = await requireProof(proof, record.sign, whose);
    return at < askedAt.getTime() / 1_000 - CLOCK_SKEW_SECONDS ? undefined : new Date(at * 1_000);
  } catch (error) {
    if (error instanceof ServerLiedError) {
      return undefined;
    }
    throw error;
  }
}
