import { ServerLiedError } from "../problem/errors.js";

/** Argon2id, version 1.3 (RFC 9106): `m` KiB from 65,536 to 1,048,576, `t` passes from 3 to 16, one lane. */
export interface Argon2idParameters {
  readonly alg: "argon2id";
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** PBKDF2-HMAC-SHA256 (RFC 8018): 600,000 to 10,000,000 rounds. For clients with nothing but the platform's own cryptography. */
export interface Pbkdf2Parameters {
  readonly alg: "pbkdf2-sha256";
  readonly rounds: number;
}

/** How a password becomes a key. */
export type KdfParameters = Argon2idParameters | Pbkdf2Parameters;

/** What new passwords get. */
export const DEFAULT_KDF: KdfParameters = { alg: "argon2id", m: 65_536, t: 3, p: 1 };

/**
 * The same parameters, when they are within the suite's floors and ceilings; nothing is ever derived with others.
 *
 * @throws ServerLiedError `WEAK_KDF` or `EXCESSIVE_KDF`
 */
export function checkedKdf(kdf: KdfParameters): KdfParameters {
  const strong = kdf.alg === "argon2id" ? kdf.m >= 65_536 && kdf.t >= 3 && kdf.p === 1 : kdf.rounds >= 600_000;
  if (!strong) {
    throw new ServerLiedError("WEAK_KDF", "KDF parameters below the floor");
  }
  const bearable = kdf.alg === "argon2id" ? kdf.m <= 1_048_576 && kdf.t <= 16 : kdf.rounds <= 10_000_000;
  if (!bearable) {
    throw new ServerLiedError("EXCESSIVE_KDF", "KDF parameters above the ceiling");
  }
  return kdf;
}

/** JSON without white space, members in the protocol's order: part of a context. */
export function kdfJson(kdf: KdfParameters): string {
  return kdf.alg === "argon2id"
    ? `{"alg":"argon2id","m":${kdf.m},"t":${kdf.t},"p":${kdf.p}}`
    : `{"alg":"pbkdf2-sha256","rounds":${kdf.rounds}}`;
}

/** Whether none of the costs is below those of `pinned`; PBKDF2 is weaker than Argon2id whatever its rounds. */
export function kdfAtLeast(kdf: KdfParameters, pinned: KdfParameters): boolean {
  if (kdf.alg === "argon2id") {
    return pinned.alg !== "argon2id" || (kdf.m >= pinned.m && kdf.t >= pinned.t);
  }
  return pinned.alg === "pbkdf2-sha256" && kdf.rounds >= pinned.rounds;
}
