import { describe, expect } from "vitest";
import { requireNotBehind, requirePinnedOn, requireSound } from "../src/activity/activity-chain.js";
import { readPage } from "../src/activity/activity-page.js";
import { AgreementKey } from "../src/crypto/agreement-key.js";
import { decodeBase64Url, encodeBase64Url } from "../src/crypto/base64url.js";
import { EnvelopeKey } from "../src/crypto/envelope-key.js";
import { hkdf } from "../src/crypto/hkdf.js";
import { hmacKey } from "../src/crypto/hmac.js";
import { indexToken } from "../src/crypto/index-token.js";
import { paddedLength } from "../src/crypto/padme.js";
import { passwordRoot } from "../src/crypto/password-kdf.js";
import { proofHash } from "../src/crypto/proof-hash.js";
import { RecoveryPhrase } from "../src/crypto/recovery-phrase.js";
import { SrpClient, srpVerifier } from "../src/crypto/srp-client.js";
import { Members } from "../src/json/members.js";
import { contexts } from "../src/keys/contexts.js";
import { readKdf } from "../src/keys/credential.js";
import { readKeyring } from "../src/keys/keyring.js";
import { openKeyring, recoveryKeyOf } from "../src/keys/open-keyring.js";
import { Passwords } from "../src/keys/passwords.js";
import { verifyRecord } from "../src/keys/record-chain.js";
import { readEntry } from "../src/share/access-log.js";
import { ShareKeys } from "../src/share/share-keys.js";
import { readContent } from "../src/share/shared-content.js";
import { Chain } from "../src/vault/chain.js";
import { requireFitting } from "../src/vault/checkpoint.js";
import { readCommit } from "../src/vault/commit.js";
import { requireNext } from "../src/vault/commit-check.js";
import { VaultState } from "../src/vault/vault-state.js";
import { FileKey } from "../src/crypto/file-key.js";
import { parseSmartLink, smartLinkText } from "../src/smart/smart-health-link.js";
import { type Vector, vectors } from "./vector-file.js";

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
      const recovery = await (await EnvelopeKey.of(phrase.key())).open(vector["context"], vector["wrap"]);
      expect(encodeBase64Url(recovery)).toBe(vector["rk"]);
      expect(await proofHash(phrase.key(), "sw1/phrase-proof")).toBe(vector["phraseProofHash"]);
      expect(await proofHash(recovery, "sw1/recovery-proof")).toBe(vector["recoveryProofHash"]);
    }
  });
});

describe("smart links", () => {
  vectors("smart-link", ({ text, url, key, exp, flag, label }) => {
    const link = parseSmartLink(text);
    expect([link.url, link.key, link.label]).toEqual([url, key, label]);
    expect(link.expiresAt?.getTime()).toBe(exp === null ? undefined : exp * 1000);
    expect(`${link.longTerm ? "L" : ""}${link.passcode ? "P" : ""}${link.direct ? "U" : ""}`).toBe(flag);
    expect(parseSmartLink(smartLinkText(link, "https://viewer.example"))).toEqual(link);
  });

  vectors("smart-file", async ({ key, jwe, contentType, plaintext }) => {
    const opened = await (await FileKey.of(bytes(key))).open(jwe);
    expect(opened.contentType).toBe(contentType);
    expect(UTF8.decode(opened.content)).toBe(plaintext);
  });
});

describe("share", () => {
  vectors("share", async (vector) => {
    if (vector["agree"] !== undefined) {
      await checkAccess(vector);
    } else if (vector["note"] !== undefined) {
      const key = await hkdf(bytes(vector["accountKey"]), "sw1/shares");
      expect(encodeBase64Url(key)).toBe(vector["noteKey"]);
      expect(contexts.shareNote(vector["a"], vector["s"], vector["e"])).toBe(vector["noteContext"]);
      const note = await (await EnvelopeKey.of(key)).open(vector["noteContext"], vector["note"]);
      expect(UTF8.decode(note).trimEnd()).toBe(vector["plaintext"]);
    } else {
      await checkContent(vector);
    }
  });

  async function checkContent(vector: Vector): Promise<void> {
    const passwordKey = await passwordKeyOf(vector);
    const keys = await ShareKeys.of(bytes(vector["linkKey"]), passwordKey);
    expect(await keys.linkProof()).toBe(vector["linkProof"]);
    expect(await keys.linkProofHash()).toBe(vector["linkProofHash"]);
    if (passwordKey !== undefined) {
      expect(await keys.passwordProof()).toBe(vector["passwordProof"]);
      expect(await keys.passwordProofHash()).toBe(vector["passwordProofHash"]);
    }
    expect(contexts.share(vector["shareId"])).toBe(vector["contentContext"]);
    const content = await keys.content(bytes(vector["serverHalf"]));
    const named = await EnvelopeKey.of(bytes(vector["contentKey"]));
    expect(content.commitsTo(vector["contentContext"], await named.seal(vector["contentContext"], bytes("")))).toBe(
      true,
    );
    const opened = await content.open(vector["contentContext"], vector["content"]);
    expect(UTF8.decode(opened).trimEnd()).toBe(vector["plaintext"]);
    expect(readContent(opened)).toEqual(JSON.parse(vector["plaintext"]));
  }

  async function passwordKeyOf(vector: Vector): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (vector["password"] === undefined) {
      return undefined;
    }
    const root = await passwordRoot(vector["password"], bytes(vector["salt"]), kdfOf(vector["kdf"] as never));
    expect(encodeBase64Url(root)).toBe(vector["passwordKey"]);
    return root;
  }

  async function checkAccess(vector: Vector): Promise<void> {
    const opened = await (await AgreementKey.of(vector["agree"])).open(vector["sealed"]);
    const access = readEntry(vector["s"], 1, opened);
    expect(UTF8.decode(opened).trimEnd()).toBe(vector["plaintext"]);
    expect(access).toMatchObject({ network: "203.0.113.0/24", outcome: "wrong-password" });
  }
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

describe("activity", () => {
  vectors("activity", async (vector) => {
    const page = readPage(Members.of(vector["answer"], "head", "oldest", "entries", "previous"));
    const pin = vector["pinned"] ?? { number: 0, hash: "" };
    await requireSound(vector["accountId"], page, page.head);
    requireNotBehind(page.head, pin);
    requirePinnedOn(page, pin);
    expect(page.head.code).toBe(vector["code"]);
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
