import { encodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { checkedKdf, type KdfParameters } from "../crypto/kdf-parameters.js";
import { srpVerifier } from "../crypto/srp-client.js";
import { isObject, Members } from "../json/members.js";
import type { PasswordKeys } from "./password-keys.js";

/** What the server keeps to check a login: `salt` of 16 bytes, `verifier` of 384, both in base64url. */
export interface Credential {
  readonly salt: string;
  readonly kdf: KdfParameters;
  readonly verifier: string;
}

/** The credential of an account for keys just derived. */
export async function credentialOf(accountId: string, keys: PasswordKeys): Promise<Credential> {
  const { salt } = keys;
  const verifier = await srpVerifier(accountId, keys.srpPassword, salt);
  return { salt: encodeBase64Url(salt), kdf: keys.kdf, verifier: encodeBase64Url(verifier) };
}

/** Reads KDF parameters strictly, and refuses those out of the suite's bounds before anything is derived. */
export function readKdf<Name extends string>(answer: Members<Name>, name: Name): KdfParameters {
  const value = answer.json(name);
  switch (isObject(value) ? value["alg"] : undefined) {
    case "argon2id": {
      const kdf = answer.members(name, "alg", "m", "t", "p");
      return checkedKdf({ alg: "argon2id", m: kdf.number("m"), t: kdf.number("t"), p: kdf.number("p") });
    }
    case "pbkdf2-sha256":
      return checkedKdf({ alg: "pbkdf2-sha256", rounds: answer.members(name, "alg", "rounds").number("rounds") });
    default:
      throw answer.wrong(name, "another KDF than the suite's");
  }
}
