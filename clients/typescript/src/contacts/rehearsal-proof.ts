import type { SigningKey } from "../crypto/key-pair.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { readSigned, requireText } from "./signed.js";

/** Of a type of its own: whoever is a contact is an owner, too, with the same key. */
const PROOF_TYPE = "sw1-rehearsal+jws";

/** What a contact says that they could give: the owner's account, the contact's id and account, the set, and which rehearsal they answer. */
export interface ProofOf {
  readonly accountId: string;
  readonly guardian: string;
  readonly contact: string;
  readonly set: string;
  readonly rehearsal: string;
}

/** Only after the share was opened and checked. @param at Unix seconds */
export async function signProof(sign: SigningKey, whose: ProofOf, at: number): Promise<string> {
  const { accountId, guardian, contact, set, rehearsal } = whose;
  const payload = { v: 1, p: "guardian-rehearsal", a: accountId, g: guardian, c: contact, s: set, r: rehearsal, at };
  return sign.sign(PROOF_TYPE, JSON.stringify(payload));
}

/**
 * Requires that a contact has signed exactly this.
 *
 * @param sign the contact's key, as the owner has confirmed it
 * @returns when, in Unix seconds by the contact's clock
 * @throws ServerLiedError `GUARDIAN_FORGED`
 */
export async function requireProof(jws: string, sign: PublicJwk, whose: ProofOf): Promise<number> {
  const names = ["a", "g", "c", "s", "r", "at"] as const;
  return readSigned(
    jws,
    sign,
    "GUARDIAN_FORGED",
    "guardian-rehearsal",
    names,
    (told) => {
      requireText(told, "a", whose.accountId);
      requireText(told, "g", whose.guardian);
      requireText(told, "c", whose.contact);
      requireText(told, "s", whose.set);
      requireText(told, "r", whose.rehearsal);
      return told.number("at");
    },
    PROOF_TYPE,
  );
}
