import { argon2id } from "hash-wasm";
import type { BareTask } from "./bare";

/** What a page of commits says, as far as it matters here. */
interface Page {
  readonly commits: readonly { readonly changes: readonly Change[] }[];
  readonly next: number | null;
}

interface Change {
  readonly key: string;
  readonly body: string;
}

const AT_ONCE = 250;

// What is asked of the worker, once.
addEventListener("message", ({ data }: MessageEvent<BareTask>) => {
  const millis = data.kind === "argon2id" ? hashed(data) : synced(data.authorization);
  void millis.then((measured) => postMessage(measured));
});

async function hashed({ m, t, p }: { readonly m: number; readonly t: number; readonly p: number }): Promise<number> {
  const [password, salt] = [crypto.getRandomValues(new Uint8Array(20)), crypto.getRandomValues(new Uint8Array(16))];
  return timed(() =>
    argon2id({ password, salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32, outputType: "binary" }),
  );
}

/** The download of every page as bytes, and then as many Web Crypto calls on as many bytes as a client makes that verifies and opens them. */
async function synced(authorization: string): Promise<number> {
  const { pages, millis } = await downloaded(authorization);
  const commits = pages.flatMap((page) => (JSON.parse(new TextDecoder().decode(page)) as Page).commits);
  const changes = commits.flatMap((commit) => commit.changes);
  const items = await Promise.all(changes.map(prepared));
  const mac = await crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const crypted = await timed(async () => {
    for (const commit of commits) {
      await crypto.subtle.digest("SHA-256", new Uint8Array(32 * commit.changes.length));
      await crypto.subtle.sign("HMAC", mac, new Uint8Array(110));
    }
    for (let from = 0; from < items.length; from += AT_ONCE) {
      await Promise.all(items.slice(from, from + AT_ONCE).map(opened));
    }
  });
  return millis + crypted;
}

async function downloaded(authorization: string): Promise<{ pages: ArrayBuffer[]; millis: number }> {
  const pages: ArrayBuffer[] = [];
  const millis = await timed(async () => {
    for (let after: number | null = 0; after !== null;) {
      const path: string = `${location.origin}/api/vault/v1/commits?after=${after}&limit=100`;
      const page: ArrayBuffer = await (
        await fetch(path, { headers: { authorization }, cache: "no-store", credentials: "omit" })
      ).arrayBuffer();
      pages.push(page);
      after = nextOf(page);
    }
  });
  return { pages, millis };
}

/** The last member of a page; read so, because parsing is not part of a raw download. */
function nextOf(page: ArrayBuffer): number | null {
  const end = new TextDecoder().decode(page.slice(-200));
  const next = /"next":(\d+|null)/.exec(end)?.[1];
  if (next === undefined) {
    throw new Error(`no end of a page: ${end}`);
  }
  return next === "null" ? null : Number(next);
}

interface Prepared {
  readonly change: Uint8Array<ArrayBuffer>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly sealedKey: Sealed;
  readonly sealedBody: Sealed;
}

interface Sealed {
  readonly key: CryptoKey;
  readonly parameters: AesGcmParams;
  readonly ciphertext: ArrayBuffer;
}

/** Ciphertexts and headers of the same sizes, under keys of our own. */
async function prepared({ key, body }: Change): Promise<Prepared> {
  return {
    change: new Uint8Array(key.length + body.length + 100),
    body: new Uint8Array(body.length),
    sealedKey: await sealedLike(key),
    sealedBody: await sealedLike(body),
  };
}

async function sealedLike(envelope: string): Promise<Sealed> {
  const [header = "", , , body = ""] = envelope.split(".");
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const parameters = {
    name: "AES-GCM",
    iv: crypto.getRandomValues(new Uint8Array(12)),
    additionalData: new Uint8Array(header.length),
  };
  const plaintext = new Uint8Array(Math.floor((body.length * 3) / 4));
  return { key, parameters, ciphertext: await crypto.subtle.encrypt(parameters, key, plaintext) };
}

/** One record: the change's hash and the body's, the key's envelope, the keys that are derived of it, the body. */
async function opened({ change, body, sealedKey, sealedBody }: Prepared): Promise<void> {
  await Promise.all([crypto.subtle.digest("SHA-256", change), crypto.subtle.digest("SHA-256", body)]);
  const dek = await decrypted(sealedKey);
  const base = await crypto.subtle.importKey("raw", dek, "HKDF", false, ["deriveBits", "deriveKey"]);
  await Promise.all([
    crypto.subtle.deriveKey(HKDF, base, { name: "AES-GCM", length: 256 }, false, ["decrypt"]),
    crypto.subtle.deriveBits(HKDF, base, 256),
  ]);
  await decrypted(sealedBody);
}

function decrypted({ key, parameters, ciphertext }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(parameters, key, ciphertext);
}

const HKDF: HkdfParams = {
  name: "HKDF",
  hash: "SHA-256",
  salt: new Uint8Array(0),
  info: new TextEncoder().encode("sw1/enc"),
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
