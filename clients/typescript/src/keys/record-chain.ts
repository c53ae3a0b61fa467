import { type PublicJwk, publicJwk } from "../crypto/public-key.js";
import { unverifiedPayload, verifySigned } from "../crypto/signed-text.js";
import { Members, parseJson } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import { type AccountRecord, RECORD_TYPE, VOUCHER_TYPE, voucherPayload } from "./account-record.js";

/**
 * Checks an account record from its first entry, which everything else is vouched for by: numbers, names, signatures, vouchers and pins.
 *
 * @param pinned the chain seen before, or empty
 * @throws ServerLiedError `RECORD_INVALID`; `KEYRING_OLD` for a shorter chain than the pinned one; `RECORD_FORKED` for another one
 */
export async function verifyRecord(
  accountId: string,
  chain: readonly string[],
  pinned: readonly string[],
): Promise<AccountRecord> {
  requirePrefix(pinned, chain);
  let verified: AccountRecord | undefined;
  for (const jws of chain) {
    verified = await verifyNext(accountId, verified, jws);
  }
  if (verified === undefined) {
    throw invalid("an empty account record");
  }
  return { ...verified, chain };
}

function requirePrefix(pinned: readonly string[], chain: readonly string[]): void {
  if (chain.length < pinned.length) {
    throw new ServerLiedError("KEYRING_OLD", "an account record shorter than the pinned one");
  }
  if (pinned.some((jws, i) => chain[i] !== jws)) {
    throw new ServerLiedError("RECORD_FORKED", "the pinned account record is not a prefix");
  }
}

async function verifyNext(accountId: string, before: AccountRecord | undefined, jws: string): Promise<AccountRecord> {
  try {
    const claims = Members.of(parseJson(unverifiedPayload(jws)), "a", "n", "sign", "agree", "prev");
    const sign = publicKey(claims.members("sign", "kty", "crv", "x", "y"));
    const agree = publicKey(claims.members("agree", "kty", "crv", "x", "y"));
    await verifySigned(jws, RECORD_TYPE, sign);
    const number = before === undefined ? 1 : before.number + 1;
    if (claims.text("a") !== accountId || claims.number("n") !== number) {
      throw invalid("another account's record, or out of order");
    }
    const next: AccountRecord = { accountId, number, sign, agree, chain: [jws] };
    await requireVoucher(before, next, claims.textOrNull("prev"));
    return next;
  } catch {
    throw invalid("a record that does not verify");
  }
}

async function requireVoucher(
  before: AccountRecord | undefined,
  next: AccountRecord,
  voucher: string | null,
): Promise<void> {
  const last = before?.chain[0];
  if (before === undefined || last === undefined) {
    if (voucher !== null) {
      throw invalid("a first record with one before it");
    }
    return;
  }
  if (voucher === null) {
    throw invalid("a record that the one before does not vouch for");
  }
  const payload = await verifySigned(voucher, VOUCHER_TYPE, before.sign);
  if (payload !== (await voucherPayload(next.accountId, next.number, last, next.sign, next.agree))) {
    throw invalid("a voucher for another record");
  }
}

function publicKey(jwk: Members<"kty" | "crv" | "x" | "y">): PublicJwk {
  jwk.oneOf("kty", "EC");
  jwk.oneOf("crv", "P-256");
  return publicJwk(jwk.text("x"), jwk.text("y"));
}

function invalid(detail: string): ServerLiedError {
  return new ServerLiedError("RECORD_INVALID", detail);
}
