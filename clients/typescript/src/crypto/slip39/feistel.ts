import { type Bytes, concat, utf8, wipe } from "../bytes.js";
import type { Header } from "./share.js";

const ROUNDS = [0, 1, 2, 3] as const;
const ITERATIONS = 10_000 / ROUNDS.length;

/**
 * The cipher between a secret and what is shared: four rounds of PBKDF2, by which a share that was altered gives an altogether other secret.
 */
export async function encrypt(secret: Bytes, passphrase: Bytes, header: Header): Promise<Bytes> {
  return apply(secret, ROUNDS, passphrase, header);
}

/** What {@link encrypt} was given. */
export async function decrypt(shared: Bytes, passphrase: Bytes, header: Header): Promise<Bytes> {
  return apply(shared, ROUNDS.toReversed(), passphrase, header);
}

async function apply(bytes: Bytes, rounds: readonly number[], passphrase: Bytes, header: Header): Promise<Bytes> {
  const half = bytes.length / 2;
  let [left, right] = [bytes.slice(0, half), bytes.slice(half)];
  for (const round of rounds) {
    const mask = await maskOf(round, right, passphrase, header);
    const mixed = mask.map((byte, i) => byte ^ (left[i] ?? 0));
    wipe(mask);
    wipe(left);
    [left, right] = [right, mixed];
  }
  const result = concat(right, left);
  wipe(left);
  wipe(right);
  return result;
}

async function maskOf(round: number, half: Bytes, passphrase: Bytes, header: Header): Promise<Bytes> {
  const password = concat(Uint8Array.of(round), passphrase);
  const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  wipe(password);
  const iterations = ITERATIONS * 2 ** header.exponent;
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt: concat(saltOf(header), half), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, 8 * half.length));
}

function saltOf({ extendable, id }: Header): Bytes {
  return extendable ? new Uint8Array(0) : concat(utf8("shamir"), Uint8Array.of(id >> 8, id & 255));
}
