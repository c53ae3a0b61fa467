import fc from "fast-check";
import { base64url, CompactEncrypt, compactDecrypt } from "jose";
import { describe, expect, test } from "vitest";
import { encodeBase64Url } from "../../src/crypto/base64url.js";
import { randomBytes, utf8 } from "../../src/crypto/bytes.js";
import { EnvelopeKey } from "../../src/crypto/envelope-key.js";
import { hkdf } from "../../src/crypto/hkdf.js";
import { pad } from "../../src/crypto/padme.js";
import { contexts } from "../../src/keys/contexts.js";
import { ServerLiedError } from "../../src/index.js";

const CONTEXT = contexts.secrets("AAAAAAAAAAAAAAAAAAAAAA", 1);
const CRITICAL = { com: true, sw: true };

const raw = randomBytes(32);
const key = await EnvelopeKey.of(raw);
const contentKey = await hkdf(raw, "sw1/enc");

async function refusal(envelope: string, by = key): Promise<string> {
  const thrown = await by.open(CONTEXT, envelope).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ServerLiedError);
  expect((thrown as ServerLiedError).lie).toBe("ENVELOPE_REFUSED");
  return (thrown as ServerLiedError).message;
}

describe("row 5: an envelope that was changed", () => {
  test("gives the same error for every byte and every bit of it", async () => {
    const envelope = await key.seal(CONTEXT, randomBytes(32));
    const messages = new Set<string>();
    for (let at = 0; at < envelope.length; at++) {
      for (const flip of [1, 2, 4, 8, 16, 32, 64]) {
        const changed = String.fromCharCode(envelope.charCodeAt(at) ^ flip);
        messages.add(await refusal(envelope.slice(0, at) + changed + envelope.slice(at + 1)));
      }
    }
    expect(messages.size).toBe(1);
  });

  test("gives the same error for every length, and for anything else", async () => {
    const envelope = await key.seal(CONTEXT, randomBytes(32));
    const messages = new Set<string>();
    for (let length = 0; length < envelope.length; length++) {
      messages.add(await refusal(envelope.slice(0, length)));
    }
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => messages.add(await refusal(text)).size === 1));
    expect(messages.size).toBe(1);
  });
});

describe("row 16: nonces and keys", () => {
  test("are fresh whatever is sealed", async () => {
    const nonces = new Set<string>();
    let sealed = 0;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 64 }), async (plaintext) => {
        const [one, other] = [await key.seal(CONTEXT, plaintext.slice()), await key.seal(CONTEXT, plaintext.slice())];
        [one, other].forEach((envelope) => nonces.add(envelope.split(".")[2] ?? ""));
        sealed += 2;
        return one !== other;
      }),
      { numRuns: 500 },
    );
    expect(nonces.size).toBe(sealed);
  });
});

describe("row 17: a ciphertext for two keys", () => {
  test("is refused by the key that it does not commit to", async () => {
    const other = await EnvelopeKey.of(randomBytes(32));
    const envelope = await other.seal(CONTEXT, randomBytes(32));
    expect([other.commitsTo(CONTEXT, envelope), key.commitsTo(CONTEXT, envelope)]).toEqual([true, false]);
    await refusal(envelope);
  });

  test("is refused although the cipher itself would open it under both", async () => {
    // Whoever knows two content keys can make a GCM ciphertext that opens under both; here the attacker even knows ours, and makes an
    // envelope that our cipher opens, with the commitment of another key.
    const ours = await key.seal(CONTEXT, new Uint8Array(0));
    const other = await EnvelopeKey.of(randomBytes(32));
    const theirs = await other.seal(CONTEXT, new Uint8Array(0));
    const header = JSON.parse(new TextDecoder().decode(base64url.decode(theirs.split(".")[0] ?? ""))) as {
      alg: "dir";
      enc: "A256GCM";
    };
    const crafted = await new CompactEncrypt(utf8("planted"))
      .setProtectedHeader(header)
      .encrypt(contentKey, { crit: CRITICAL });
    expect((await compactDecrypt(crafted, contentKey, { crit: CRITICAL })).plaintext).toEqual(utf8("planted"));
    await refusal(crafted);
    expect(ours.split(".")[0]).not.toBe(theirs.split(".")[0]);
  });
});

describe("row 33: lengths", () => {
  test("fall into buckets", () => {
    const lengths = new Set(Array.from({ length: 4_097 }, (_, length) => pad(new Uint8Array(length)).length));
    expect(lengths.size).toBe(65);
    expect(Math.min(...lengths)).toBe(256);
  });

  test("tell no more than the bucket of a record", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1 << 20 }), (length) => {
        const bucket = pad(new Uint8Array(length)).length;
        return (
          bucket >= length && bucket <= Math.max(256, length * 1.13) && pad(new Uint8Array(bucket)).length === bucket
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("a JOSE library", () => {
  test("opens ours when it knows the critical names, and not otherwise", async () => {
    const envelope = await key.seal(CONTEXT, utf8("hello"));
    expect((await compactDecrypt(envelope, contentKey, { crit: CRITICAL })).plaintext).toEqual(utf8("hello"));
    await expect(compactDecrypt(envelope, contentKey)).rejects.toThrow();
  });

  test("makes what we open, in exactly our form", async () => {
    const [header = ""] = (await key.seal(CONTEXT, new Uint8Array(0))).split(".");
    const theirs = JSON.parse(new TextDecoder().decode(base64url.decode(header))) as { alg: "dir"; enc: "A256GCM" };
    const made = await new CompactEncrypt(utf8("hello"))
      .setProtectedHeader(theirs)
      .encrypt(contentKey, { crit: CRITICAL });
    expect(made.split(".")[0]).toBe(header);
    expect(encodeBase64Url(await key.open(CONTEXT, made))).toBe(encodeBase64Url(utf8("hello")));
  });
});
