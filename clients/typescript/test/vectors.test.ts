import { describe, expect } from "vitest";
import { decodeBase64Url, encodeBase64Url } from "../src/crypto/base64url.js";
import { EnvelopeKey } from "../src/crypto/envelope-key.js";
import { hkdf } from "../src/crypto/hkdf.js";
import { hmacKey } from "../src/crypto/hmac.js";
import { indexToken } from "../src/crypto/index-token.js";
import { paddedLength } from "../src/crypto/padme.js";
import { passwordRoot } from "../src/crypto/password-kdf.js";
import { proofHash, RecoveryPhrase } from "../src/crypto/recovery-phrase.js";
import { SrpClient, srpVerifier } from "../src/crypto/srp-client.js";
import { Members } from "../src/json/members.js";
import { readKdf } from "../src/keys/credential.js";
import { readKeyring } from "../src/keys/keyring.js";
import { openKeyring, recoveryKeyOf } from "../src/keys/open-keyring.js";
import { Passwords } from "../src/keys/passwords.js";
import { verifyRecord } from "../src/keys/record-chain.js";
import { Chain } from "../src/vault/chain.js";
import { requireFitting } from "../src/vault/checkpoint.js";
import { readCommit } from "../src/vault/commit.js";
import { requireNext } from "../src/vault/commit-check.js";
import { VaultState } from "../src/vault/vault-state.js";
import { vectors } from "./vector-file.js";

const UTF8 = new TextDecoder();
const bytes = (text: string): Uint8Array<ArrayBuffer> => decodeBase64Url(text);
const hex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const toHex = (some: Uint8Array): string => [...some].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const kdfOf = (kdf: never) => readKdf(Members.of({ kdf }, "kdf"), "kdf");

describe("kdf", () => {
  vectors("kdf", async (vector) => {
    const kdf = kdfOf(vector["kdf"] as never);
    const root = await passwordRoot(vector["password"], bytes(vector["salt"]), kdf);
    expect(encodeBase64Url(root)).toBe(vector["root"]);
    expect(encodeBase64Url(await hkdf(root, "sw1/login"))).toBe(vector["loginSecret"]);
    expect(encodeBase64Url(await hkdf(root, "sw1/kek"))).toBe(vector["kek"]);
  });
});

describe("hkdf", () => {
  vectors("hkdf", async (vector) => {
    expect(encodeBase64Url(await hkdf(bytes(vector["key"]), vector["label"]))).toBe(vector["derived"]);
  });
});

describe("envelope", () => {
  vectors("envelope", async (vector) => {
    const opened = await (await EnvelopeKey.of(bytes(vector["key"]))).open(vector["context"], vector["envelope"]);
    expect(encodeBase64Url(opened)).toBe(vector["plaintext"]);
  });
});

describe("item", () => {
  vectors("item", async (vector) => {
    const items = await EnvelopeKey.of(await hkdf(bytes(vector["accountKey"]), "sw1/items"));
    const dek = await items.open(vector["keyContext"], vector["key"]);
    const body = await (await EnvelopeKey.of(dek)).open(vector["bodyContext"], vector["body"]);
    expect(UTF8.decode(body).trimEnd()).toBe(vector["plaintext"]);
    expect(body).toHaveLength(256);
  });
});

describe("srp", () => {
  vectors("srp", async (vector) => {
    const client = SrpClient.withExponent(BigInt(`0x${vector["a"] ?? "2"}`));
    await client.requireSound(hex(vector["B"]));
    const salt = hex(vector["salt"]);
    const proof = await client.prove(vector["I"], vector["P"], salt, hex(vector["B"]));
    expect(toHex(await srpVerifier(vector["I"], vector["P"], salt))).toBe(vector["verifier"]);
    expect(toHex(client.publicA)).toBe(vector["A"]);
    expect(toHex(proof.m1)).toBe(vector["M1"]);
    expect(toHex(proof.expectedM2)).toBe(vector["M2"]);
  });
});

describe("padme", () => {
  vectors("padme", (vector) => {
    expect(paddedLength(vector["length"])).toBe(vector["padded"]);
  });
});

describe("index-token", () => {
  vectors("index-token", async (vector) => {
    const index = await hmacKey(bytes(vector["index"]));
    expect(await indexToken(index, vector["field"], vector["value"])).toBe(vector["token"]);
  });
});

describe("phrase", () => {
  vectors("phrase", async (vector) => {
    const phrase = RecoveryPhrase.parse(vector["words"]);
    expect(phrase.words().join(" ")).toBe(vector["words"]);
    if (vector["wrap"] !== undefined) {
      const recovery = await (await phrase.key()).open(vector["context"], vector["wrap"]);
      expect(encodeBase64Url(recovery)).toBe(vector["rk"]);
      expect(await phrase.proofHash()).toBe(vector["phraseProofHash"]);
      expect(await proofHash(recovery, "sw1/recovery-proof")).toBe(vector["recoveryProofHash"]);
    }
  });
});

describe("account-record", () => {
  vectors("account-record", async (vector) => {
    const record = await verifyRecord(vector["accountId"], vector["record"], vector["pinned"] ?? []);
    expect(record.number).toBe(vector["record"].length);
  });
});

describe("keyring", () => {
  vectors("keyring", async (vector) => {
    const kdf = kdfOf(vector["kdf"] as never);
    const keys = await new Passwords(kdf).keys(vector["password"], bytes(vector["salt"]), kdf);
    const pin = { epoch: vector["pinnedEpoch"] ?? 0, record: [] };
    const open = await openKeyring(vector["accountId"], readKeyring(vector["keyring"]), keys, pin);
    expect(encodeBase64Url(await recoveryKeyOf(open))).toBe(vector["inside"].recovery);
    expect(open.keys.sign.publicKey.x).toBe(vector["inside"].sign.x);
  });
});

describe("commit-chain", () => {
  vectors("commit-chain", async (vector) => {
    const key = await hmacKey(bytes(vector["chain"]));
    const chain = new Chain(() => key, vector["accountId"]);
    const state = new VaultState(await chain.start());
    expect(encodeBase64Url(state.mac)).toBe(vector["mac0"]);
    const commits = vector["commits"].map(readCommit);
    for (const commit of commits) {
      await requireNext(chain, state, commit, commits);
      await state.apply(commit);
    }
  });
});

describe("checkpoint", () => {
  vectors("checkpoint", async (vector) => {
    const key = await hmacKey(bytes(vector["chain"]));
    const chain = new Chain(() => key, vector["accountId"]);
    const state = new VaultState(bytes(vector["macN"]));
    for (const { itemId, revision, body } of vector["items"]) {
      await rebuild(state, itemId, revision, body);
    }
    state.n = vector["n"];
    state.mac = bytes(vector["macN"]);
    const { n, root, mac } = vector;
    await requireFitting({ n, root: bytes(root as string), mac: bytes(mac as string) }, chain, state);
  });

  /** The vector tells latest revisions only; what came before does not count. */
  async function rebuild(state: VaultState, itemId: string, revision: number, body: string | null): Promise<void> {
    for (let i = 1; i <= revision; i++) {
      const op = body === null && i === revision ? ("delete" as const) : ("put" as const);
      const change = { op, itemId, revision: i, collection: itemId, key: "", body: op === "put" ? (body ?? "") : null };
      await state.apply({ n: i, mac: new Uint8Array(32), changes: [{ ...change, tokens: [], pruned: null }] });
    }
  }
});
