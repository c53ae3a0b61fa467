import { describe, expect } from "vitest";
import { DEVELOPMENT } from "../../src/beacon/beacons.js";
import { openApproval } from "../../src/contacts/approval.js";
import { requireConfirmed } from "../../src/contacts/confirmation.js";
import { guardianKey, recoveryKeyFrom } from "../../src/contacts/guardian-key.js";
import { noteKeyOf, openNote } from "../../src/contacts/guardian-note.js";
import { openShare, readShare, type ShareOf } from "../../src/contacts/guardian-share.js";
import { requireProof, signProof } from "../../src/contacts/rehearsal-proof.js";
import { contactWords, requestWords } from "../../src/contacts/safety-words.js";
import { readStatement, requireStated } from "../../src/contacts/statement.js";
import { AgreementKey } from "../../src/crypto/agreement-key.js";
import { decodeBase64Url, encodeBase64Url } from "../../src/crypto/base64url.js";
import { generatePrivateJwk, SigningKey } from "../../src/crypto/key-pair.js";
import { combineShares } from "../../src/crypto/slip39/slip39.js";
import { contexts } from "../../src/keys/contexts.js";
import { type Vector, vectors } from "../vector-file.js";

describe("safety-words", () => {
  vectors("safety-words", async ({ kind, account, request, sign, agree, key, words }) => {
    const made = kind === "guardian" ? contactWords(account, sign, agree) : requestWords(account, request, key);
    expect((await made).join(" ")).toBe(words);
  });
});

describe("guardian", () => {
  vectors("guardian", async (vector) => STEPS[vector["step"]]?.(vector));

  const STEPS: Readonly<Record<string, (vector: Vector) => Promise<void>>> = {
    async key({ account, set, serverHalf, words, wrap, valid, contacts, key, context, rk }) {
      const half = decodeBase64Url(serverHalf);
      expect(encodeBase64Url(await recoveryKeyFrom(words, half, wrap, account, set))).toBe(rk);
      expect(valid).toBe(true);
      const together = await combineShares(words);
      expect(encodeBase64Url(together)).toBe(contacts);
      expect(encodeBase64Url(await guardianKey(together, half))).toBe(key);
      expect(contexts.byGuardians(account, set)).toBe(context);
    },

    async note({ rk, account, guardian, note, plaintext }) {
      const opened = await openNote(await noteKeyOf(decodeBase64Url(rk)), account, guardian, note);
      expect(opened).toEqual(JSON.parse(plaintext));
    },

    async confirmation({ owner, account, guardian, contact, sign, agree, jws }) {
      await requireConfirmed(jws, owner, { accountId: account, guardian, contact, sign, agree });
    },

    async statement({ owner, account, set, needed, waitSeconds, members, jws }) {
      requireStated(await readStatement(jws, owner, account, set), { needed, waitSeconds, members });
    },

    async share({ owner, agree, sealed, payload, ...vector }) {
      const share = await readShare(await openShare(await AgreementKey.of(agree), sealed), owner, whose(vector));
      expectPayload(share, payload);
    },

    async rehearsal({ sign, account, guardian, contact, set, rehearsal, at, jws, payload }) {
      const of = { accountId: account, guardian, contact, set, rehearsal };
      expect(await requireProof(jws, sign, of)).toBe(at);
      const own = await SigningKey.of(await generatePrivateJwk());
      const [, signed = ""] = (await signProof(own, of, at)).split(".");
      expect(new TextDecoder().decode(decodeBase64Url(signed))).toBe(payload);
    },

    async approval({ owner, key, request, round, lock, approval, signature, payload, ...vector }) {
      const of = whose(vector);
      const told = { round, lock, approval };
      const jws = await openApproval(DEVELOPMENT, { ...of, request }, told, await AgreementKey.of(key), signature);
      expectPayload(await readShare(jws, owner, of), payload);
    },
  };

  function whose({ account, set, guardian, contact }: Readonly<Record<string, any>>): ShareOf {
    return { accountId: account, set, guardian, contact };
  }

  function expectPayload(share: object, payload: string): void {
    const { k, n, wait, from, words } = JSON.parse(payload);
    expect(share).toEqual({ needed: k, count: n, waitSeconds: wait, from, words });
  }
});
