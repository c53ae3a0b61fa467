import { type Bytes, utf8, wipe } from "./bytes.js";
import type { Argon2idParameters, KdfParameters, Pbkdf2Parameters } from "./kdf-parameters.js";

const BITS = 256;

/**
 * The root of a password, 32 bytes: NFKC-normalised, as UTF-8, through the KDF. Takes a quarter of a second or more, on purpose; Argon2id
 * keeps the thread busy for that long, so run it in a worker.
 *
 * @param salt 16 bytes
 */
export async function passwordRoot(password: string, salt: Bytes, kdf: KdfParameters): Promise<Bytes> {
  const bytes = utf8(password.normalize("NFKC"));
  try {
    return kdf.alg === "argon2id" ? await argon2id(bytes, salt, kdf) : await pbkdf2(bytes, salt, kdf);
  } finally {
    wipe(bytes);
  }
}

/** Loads what {@link passwordRoot} needs by default, for whoever will soon want it. */
export function preparePasswordRoot(): void {
  loadArgon2().catch(() => undefined);
}

// Loaded when first needed: a page that is shown before anybody logs in does not wait for its WebAssembly.
function loadArgon2(): Promise<typeof import("hash-wasm")> {
  return import("hash-wasm");
}

async function argon2id(password: Bytes, salt: Bytes, kdf: Argon2idParameters): Promise<Bytes> {
  const { argon2id: derive } = await loadArgon2();
  const root = await derive({
    password,
    salt,
    memorySize: kdf.m,
    iterations: kdf.t,
    parallelism: kdf.p,
    hashLength: BITS / 8,
    outputType: "binary",
  });
  return new Uint8Array(root);
}

async function pbkdf2(password: Bytes, salt: Bytes, kdf: Pbkdf2Parameters): Promise<Bytes> {
  const base = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const parameters: Pbkdf2Params = { name: "PBKDF2", hash: "SHA-256", salt, iterations: kdf.rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, BITS));
}
