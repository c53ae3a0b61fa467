import type { PublicJwk } from "../crypto/public-key.js";
import { verifySigned } from "../crypto/signed-text.js";
import { Members, parseJson } from "../json/members.js";
import type { Lie } from "../problem/lie.js";
import { ServerLiedError } from "../problem/errors.js";

/** The `typ` of all that an owner signs about their contacts. */
export const SIGNED_TYPE = "sw1-guardian+jws";

/**
 * What an owner, or a contact, signed for one purpose: version, purpose and exactly these members.
 *
 * @param signer the key that has to have signed it
 * @param read takes the members, and throws where one is not what it has to be
 * @throws ServerLiedError of this lie and no other, for every cause alike
 */
export async function readSigned<Name extends string, T>(
  jws: string,
  signer: PublicJwk,
  lie: Lie,
  purpose: string,
  names: readonly Name[],
  read: (members: Members<"v" | "p" | Name>) => T,
  type = SIGNED_TYPE,
): Promise<T> {
  try {
    const payload = parseJson(await verifySigned(jws, type, signer));
    const members = Members.of<"v" | "p" | Name>(payload, "v", "p", ...names);
    members.oneOf("p", purpose);
    if (members.number("v") !== 1) {
      throw members.wrong("v", "another version");
    }
    return read(members);
  } catch {
    throw new ServerLiedError(lie, `no ${purpose} that was signed for this, or one of something else`);
  }
}

/** Requires that a member says this and nothing else. */
export function requireText<Name extends string>(members: Members<Name>, name: Name, expected: string): void {
  members.oneOf(name, expected);
}
