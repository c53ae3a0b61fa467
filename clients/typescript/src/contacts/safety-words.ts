import { wordlist } from "@scure/bip39/wordlists/english.js";
import { type Bytes, utf8 } from "../crypto/bytes.js";
import { type PublicJwk, thumbprint } from "../crypto/public-key.js";

/** As many that who looks for keys with the same words has to try 2^66 of them, so often each. */
const ROUNDS = 262_144;
const WORDS = 6;
const BITS = 11;
const PARAMETERS: Pbkdf2Params = {
  name: "PBKDF2",
  hash: "SHA-256",
  salt: utf8("sw1/safety-words"),
  iterations: ROUNDS,
};

/** The words of a contact, of both their keys. */
export async function contactWords(accountId: string, sign: PublicJwk, agree: PublicJwk): Promise<string[]> {
  return wordsOf(["guardian", accountId, await thumbprint(sign), await thumbprint(agree)]);
}

/** The words of a request for help, of its key. */
export async function requestWords(accountId: string, requestId: string, key: PublicJwk): Promise<string[]> {
  return wordsOf(["request", accountId, requestId, await thumbprint(key)]);
}

async function wordsOf(lines: readonly string[]): Promise<string[]> {
  const text = await crypto.subtle.importKey("raw", utf8(lines.join("\n")), "PBKDF2", false, ["deriveBits"]);
  const bits = bitsOf(new Uint8Array(await crypto.subtle.deriveBits(PARAMETERS, text, 256)));
  return Array.from({ length: WORDS }, (_, i) => wordlist[parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2)] ?? "");
}

function bitsOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
}
