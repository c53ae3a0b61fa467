import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, same, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { hkdf, hkdfKey } from "../crypto/hkdf.js";
import { kdfJson, type KdfParameters } from "../crypto/kdf-parameters.js";

/** What a password gives: the login secret, which proves it, and the KEK, which never leaves the device. */
export interface PasswordKeys {
  /** 16 bytes that they were derived with. */
  readonly salt: Bytes;
  /** The parameters that they were derived with. */
  readonly kdf: KdfParameters;
  /** P of SRP: base64url of the login secret. */
  readonly srpPassword: string;
  /** Wraps the account key. */
  readonly kek: EnvelopeKey;
}

/** What a password was stretched with: salt and cost. */
export type Stretching = Pick<PasswordKeys, "salt" | "kdf">;

/** Whether the same password gives the same keys. */
export function isSameStretching(one: Stretching, other: Stretching): boolean {
  return same(one.salt, other.salt) && kdfJson(one.kdf) === kdfJson(other.kdf);
}

/** @param root is wiped */
export async function passwordKeysOf(root: Bytes, salt: Bytes, kdf: KdfParameters): Promise<PasswordKeys> {
  const base = await hkdfKey(root);
  wipe(root);
  const [login, kek] = await Promise.all([hkdf(base, "sw1/login"), hkdf(base, "sw1/kek")]);
  const keys = { salt, kdf, srpPassword: encodeBase64Url(login), kek: await EnvelopeKey.of(kek) };
  wipe(login);
  wipe(kek);
  return keys;
}
