import { type Bytes, wipe } from "../crypto/bytes.js";
import { EnvelopeKey } from "../crypto/envelope-key.js";
import { proof, proofHash } from "../crypto/proof-hash.js";
import { contexts } from "../keys/contexts.js";
import { ServerLiedError } from "../problem/errors.js";

/** A way back that is a key of 32 bytes, under which the recovery service keeps RK. */
export type Way = "phrase" | "kit";

/** What the service stores to recognise who has the key. */
export async function proofHashOf(way: Way, key: Bytes): Promise<string> {
  return proofHash(key, `sw1/${way}-proof`);
}

/** What the service is shown for the wrap. */
export async function proofOf(way: Way, key: Bytes): Promise<string> {
  return proof(key, `sw1/${way}-proof`);
}

/** RK under the key. */
export async function wrapFor(way: Way, key: Bytes, accountId: string, recovery: Bytes): Promise<string> {
  return (await EnvelopeKey.of(key)).seal(contextOf(way, accountId), recovery);
}

/** RK, out of its wrap; the caller wipes it. */
export async function unwrapBy(way: Way, key: Bytes, accountId: string, wrap: string): Promise<Bytes> {
  return unwrapIn(contextOf(way, accountId), key, wrap);
}

/** RK, out of a wrap in this context; the caller wipes it. */
export async function unwrapIn(context: string, key: Bytes, wrap: string): Promise<Bytes> {
  const recovery = await (await EnvelopeKey.of(key)).open(context, wrap);
  if (recovery.length !== 32) {
    wipe(recovery);
    throw new ServerLiedError("KEY_MISMATCH", "a wrapped key of another length");
  }
  return recovery;
}

function contextOf(way: Way, accountId: string): string {
  return way === "phrase" ? contexts.byPhrase(accountId) : contexts.byKit(accountId);
}
