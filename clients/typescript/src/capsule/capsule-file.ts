import type { Beacon } from "../beacon/beacon.js";
import { encodeBase64Url } from "../crypto/base64url.js";
import type { Bytes } from "../crypto/bytes.js";
import { Members, parseJson } from "../json/members.js";
import { CapsuleFileError } from "./capsule-file-error.js";

/** A time capsule's file. */
export interface CapsuleFile {
  readonly accountId: string;
  /** The capsule's id. */
  readonly id: string;
  /** The beacon by its chain. */
  readonly chain: string;
  /** Y, 32 bytes. */
  readonly half: Bytes;
}

/** The file's text. */
export function capsuleText({ accountId, id, chain, half }: CapsuleFile): string {
  return JSON.stringify({ v: 1, p: "time-capsule", a: accountId, c: id, chain, half: encodeBase64Url(half) });
}

/**
 * Reads a file that somebody has kept; white space around it does not matter.
 *
 * @throws CapsuleFileError
 */
export function readCapsuleFile(text: string, beacon: Beacon): CapsuleFile {
  const file = read(text);
  if (file.chain !== beacon.chain) {
    throw new CapsuleFileError("other-beacon");
  }
  return file;
}

function read(text: string): CapsuleFile {
  try {
    const file = Members.of(parseJson(text.trim()), "v", "p", "a", "c", "chain", "half");
    if (file.number("v") !== 1) {
      throw file.wrong("v", "another version");
    }
    file.oneOf("p", "time-capsule");
    return { accountId: file.id("a"), id: file.id("c"), chain: file.text("chain"), half: file.bytes("half", 32) };
  } catch {
    throw new CapsuleFileError("form");
  }
}
