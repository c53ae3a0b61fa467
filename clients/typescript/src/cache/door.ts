import { decodeBase64Url, encodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { type KdfParameters } from "../crypto/kdf-parameters.js";
import { Members, parseJson } from "../json/members.js";
import { readKdf } from "../keys/credential.js";
import { type Keyring, readKeyring } from "../keys/keyring.js";
import type { OpenKeyring } from "../keys/open-keyring.js";
import { RefusedError } from "../problem/errors.js";

/** What the server gave at the last login, all of it sealed or no secret: with the password it opens the vault without the server. */
export interface Door {
  readonly accountId: string;
  /** 16 bytes. */
  readonly salt: Bytes;
  readonly kdf: KdfParameters;
  readonly keyring: Keyring;
}

/**
 * The door of an account that is open.
 *
 * @throws RefusedError `stale-credentials` when another device has set a password since, and the keyring came without it: log in again
 */
export function doorOf({ accountId, password, sealed }: OpenKeyring): Door {
  if (password === undefined) {
    throw new RefusedError("stale-credentials", 409, undefined, []);
  }
  return { accountId, ...password, keyring: sealed };
}

/** As it is kept. */
export function doorText({ accountId, salt, kdf, keyring }: Door): string {
  return JSON.stringify({ accountId, salt: encodeBase64Url(salt), kdf, keyring });
}

/** Reads it as strictly as if the server had just said it. */
export function readDoor(text: string): Door {
  const door = Members.of(parseJson(text), "accountId", "salt", "kdf", "keyring");
  return {
    accountId: door.id("accountId"),
    salt: door.read("salt", (salt) => decodeBase64Url(salt, 16)),
    kdf: readKdf(door, "kdf"),
    keyring: readKeyring(door.json("keyring")),
  };
}
