import type { AgreementKey } from "../crypto/agreement-key.js";
import type { SigningKey } from "../crypto/key-pair.js";
import { openedJson, paddedJson } from "../crypto/padded-json.js";
import type { PublicJwk } from "../crypto/public-key.js";
import { sealToPerson } from "../crypto/seal-to-person.js";
import { Members } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import { readSigned, requireText, SIGNED_TYPE } from "./signed.js";

/** Whose share it is: the owner's account, the set, the contact by the owner's id for them, and their account. */
export interface ShareOf {
  readonly accountId: string;
  readonly set: string;
  readonly guardian: string;
  readonly contact: string;
}

/** What a share says. */
export interface GuardianShare {
  readonly needed: number;
  readonly count: number;
  readonly waitSeconds: number;
  /** How the owner calls themself. */
  readonly from: string;
  /** 33 words of SLIP-0039. */
  readonly words: string;
}

export async function signShare(sign: SigningKey, whose: ShareOf, share: GuardianShare): Promise<string> {
  const payload = {
    v: 1,
    p: "guardian-share",
    a: whose.accountId,
    s: whose.set,
    g: whose.guardian,
    c: whose.contact,
    k: share.needed,
    n: share.count,
    wait: share.waitSeconds,
    from: share.from,
    words: share.words,
  };
  return sign.sign(SIGNED_TYPE, JSON.stringify(payload));
}

/**
 * What the owner signed for exactly this contact and set.
 *
 * @throws ServerLiedError `SHARE_FORGED`
 */
export async function readShare(jws: string, owner: PublicJwk, whose: ShareOf): Promise<GuardianShare> {
  const names = ["a", "s", "g", "c", "k", "n", "wait", "from", "words"] as const;
  return readSigned(jws, owner, "SHARE_FORGED", "guardian-share", names, (told) => {
    requireText(told, "a", whose.accountId);
    requireText(told, "s", whose.set);
    requireText(told, "g", whose.guardian);
    requireText(told, "c", whose.contact);
    return {
      needed: told.number("k"),
      count: told.number("n"),
      waitSeconds: told.number("wait"),
      from: told.text("from"),
      words: told.text("words"),
    };
  });
}

/** A signed share, sealed to the contact. */
export async function sealShare(agree: PublicJwk, jws: string): Promise<string> {
  return sealToPerson(agree, paddedJson({ share: jws }));
}

/**
 * The signed share that was sealed to a contact; {@link readShare} tells what it is worth.
 *
 * @throws ServerLiedError `ENVELOPE_REFUSED`, `SHARE_FORGED`
 */
export async function openShare(agree: AgreementKey, sealed: string): Promise<string> {
  const plaintext = await agree.open(sealed);
  try {
    return Members.of(openedJson(plaintext), "share").text("share");
  } catch {
    throw new ServerLiedError("SHARE_FORGED", "something else than a share");
  }
}
