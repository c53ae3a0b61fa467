import type { Bytes } from "../crypto/bytes.js";
import type { KdfParameters } from "../crypto/kdf-parameters.js";
import { NAMES } from "../http/contract/names.js";
import { malformed, type Members } from "../json/members.js";
import { readKdf } from "../keys/credential.js";

/** Wrong passwords until a link is locked, and again after each unlocking. */
const MOST_ATTEMPTS = 10;

/** A password that is needed. */
export interface GatePassword {
  /** 16 bytes. */
  readonly salt: Bytes;
  /** Within the suite's bounds; others are refused before anybody types a password. */
  readonly kdf: KdfParameters;
  /** Wrong ones until the link is locked. */
  readonly remainingAttempts: number;
}

/** What a link asks of a visitor, by the service's word. */
export interface Gate {
  /** Null where none is needed. */
  readonly password: GatePassword | null;
  /** Whether an address has to be proven. */
  readonly needsEmail: boolean;
  readonly expiresAt: Date;
  /** Null without a limit. */
  readonly opensLeft: number | null;
  /** Of the sealed content. */
  readonly bytes: number;
}

/** @throws ServerLiedError `WEAK_KDF`, `EXCESSIVE_KDF`, `MALFORMED_ANSWER` */
export function readGate(told: Members<(typeof NAMES.gate)[number]>): Gate {
  return {
    password: told.json("password") === null ? null : readPassword(told.members("password", ...NAMES.gatePassword)),
    needsEmail: told.flag("email"),
    expiresAt: told.time("expiresAt"),
    opensLeft: told.numberOrNull("opensLeft"),
    bytes: told.number("bytes"),
  };
}

function readPassword(told: Members<(typeof NAMES.gatePassword)[number]>): GatePassword {
  return {
    salt: told.bytes("salt", 16),
    kdf: readKdf(told, "kdf"),
    remainingAttempts: readAttempts(told.number("remainingAttempts")),
  };
}

function readAttempts(left: number): number {
  if (left > MOST_ATTEMPTS) {
    throw malformed("remainingAttempts", "more than there ever are");
  }
  return left;
}
