import type { SigningKey } from "../crypto/key-pair.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { readSigned, requireText, SIGNED_TYPE } from "./signed.js";

/** Whom an owner vouches for: a contact's account and keys, the keys by their thumbprints. */
export interface Confirmed {
  readonly accountId: string;
  readonly guardian: string;
  readonly contact: string;
  readonly sign: string;
  readonly agree: string;
}

/** The owner's signature over a contact's keys. */
export async function signConfirmation(sign: SigningKey, whom: Confirmed): Promise<string> {
  const { accountId, guardian, contact, sign: signName, agree } = whom;
  const payload = { v: 1, p: "guardian-confirmation", a: accountId, g: guardian, c: contact, sign: signName, agree };
  return sign.sign(SIGNED_TYPE, JSON.stringify(payload));
}

/**
 * Requires that the owner has confirmed exactly this.
 *
 * @throws ServerLiedError `GUARDIAN_FORGED`
 */
export async function requireConfirmed(jws: string, owner: PublicJwk, whom: Confirmed): Promise<void> {
  const names = ["a", "g", "c", "sign", "agree"] as const;
  await readSigned(jws, owner, "GUARDIAN_FORGED", "guardian-confirmation", names, (told) => {
    requireText(told, "a", whom.accountId);
    requireText(told, "g", whom.guardian);
    requireText(told, "c", whom.contact);
    requireText(told, "sign", whom.sign);
    requireText(told, "agree", whom.agree);
  });
}
