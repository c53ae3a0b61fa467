import type { SigningKey } from "../crypto/key-pair.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { ServerLiedError } from "../problem/errors.js";
import { readSigned, requireText, SIGNED_TYPE } from "./signed.js";

/** One who got a share: who they are, and the thumbprint of the key that it was sealed to. */
export interface Member {
  readonly guardian: string;
  readonly contact: string;
  readonly agree: string;
}

/** What an owner says of a set. */
export interface Statement {
  readonly needed: number;
  readonly waitSeconds: number;
  readonly members: readonly Member[];
}

export async function signStatement(
  sign: SigningKey,
  accountId: string,
  set: string,
  { needed, waitSeconds, members }: Statement,
): Promise<string> {
  const all = members.map(({ guardian, contact, agree }) => ({ g: guardian, c: contact, agree }));
  const payload = { v: 1, p: "guardian-set", a: accountId, s: set, k: needed, wait: waitSeconds, members: all };
  return sign.sign(SIGNED_TYPE, JSON.stringify(payload));
}

/**
 * What the owner said of this set of theirs.
 *
 * @throws ServerLiedError `GUARDIAN_FORGED`
 */
export async function readStatement(jws: string, owner: PublicJwk, accountId: string, set: string): Promise<Statement> {
  const names = ["a", "s", "k", "wait", "members"] as const;
  return readSigned(jws, owner, "GUARDIAN_FORGED", "guardian-set", names, (told) => {
    requireText(told, "a", accountId);
    requireText(told, "s", set);
    const members = told
      .list("members", "g", "c", "agree")
      .map((one) => ({ guardian: one.id("g"), contact: one.id("c"), agree: one.text("agree") }));
    return { needed: told.number("k"), waitSeconds: told.number("wait"), members };
  });
}

/** Who the service says is in a set, and on which terms; not all that were have to be any more. */
export interface ToldSet {
  readonly needed: number;
  readonly waitSeconds: number;
  readonly members: readonly (Omit<Member, "agree"> & Partial<Member>)[];
}

/**
 * Requires that what the service says of a set is what the owner said of it.
 *
 * @throws ServerLiedError `GUARDIAN_FORGED`
 */
export function requireStated(statement: Statement, told: ToldSet): void {
  const others = told.members.filter((one) => !statement.members.some((member) => isSame(member, one)));
  if (others.length > 0 || told.needed !== statement.needed || told.waitSeconds !== statement.waitSeconds) {
    const names = others.map(({ guardian }) => guardian);
    throw new ServerLiedError("GUARDIAN_FORGED", "another set than the owner signed", names);
  }
}

function isSame(member: Member, { guardian, contact, agree = member.agree }: ToldSet["members"][number]): boolean {
  return member.guardian === guardian && member.contact === contact && member.agree === agree;
}
