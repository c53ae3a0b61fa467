import { encodeBase64Url } from "../crypto/base64url.js";
import { utf8 } from "../crypto/bytes.js";
import { sha256 } from "../crypto/digest.js";
import type { SigningKey } from "../crypto/key-pair.js";
import { type PublicJwk, publicJson, thumbprint } from "../crypto/public-key.js";

/** The `typ` of a record. */
export const RECORD_TYPE = "sw1-record+jws";
/** The `typ` of the voucher by the record before. */
export const VOUCHER_TYPE = "sw1-record-prev+jws";

/** An account's public keys, with the chain of signatures that leads to them: what others pin. */
export interface AccountRecord {
  readonly accountId: string;
  /** Of the newest record, from 1. */
  readonly number: number;
  /** Checks the account's signatures. */
  readonly sign: PublicJwk;
  /** Is sealed to. */
  readonly agree: PublicJwk;
  /** Every record as a compact JWS, oldest first. */
  readonly chain: readonly string[];
}

/** The first record of an account, signed by its own key. */
export async function firstRecord(accountId: string, sign: SigningKey, agree: PublicJwk): Promise<AccountRecord> {
  const payload = `{"a":"${accountId}","n":1,"sign":${publicJson(sign.publicKey)},"agree":${publicJson(agree)},"prev":null}`;
  const jws = await sign.sign(RECORD_TYPE, payload);
  return { accountId, number: 1, sign: sign.publicKey, agree, chain: [jws] };
}

/** What the key of the record before signs to vouch for the next one. */
export async function voucherPayload(
  accountId: string,
  number: number,
  last: string,
  sign: PublicJwk,
  agree: PublicJwk,
): Promise<string> {
  const digest = encodeBase64Url(await sha256(utf8(last)));
  const [signName, agreeName] = await Promise.all([thumbprint(sign), thumbprint(agree)]);
  return `{"a":"${accountId}","n":${number},"record":"${digest}","sign":"${signName}","agree":"${agreeName}"}`;
}
