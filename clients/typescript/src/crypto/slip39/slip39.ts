import { type Bytes, concat, randomBytes, same, wipe } from "../bytes.js";
import { hmacKey, hmac } from "../hmac.js";
import { decrypt, encrypt } from "./feistel.js";
import { interpolate, type Points } from "./gf256.js";
import { type Header, parseShare, type Share, shareWords } from "./share.js";
import { ShareError } from "./share-error.js";

const SECRET_PLACE = 255;
const DIGEST_PLACE = 254;
const DIGEST_BYTES = 4;
const MOST_SHARES = 16;
const NO_PASSPHRASE = new Uint8Array(0);

/** What one share tells by itself. */
export interface ShareFacts {
  /** The same for all shares that were made together; 15 bits. */
  readonly kit: number;
  /** Which one it is, from 1. */
  readonly number: number;
  /** How many of its kit give the secret back. */
  readonly needed: number;
}

/**
 * Shares of a secret in one group, without a passphrase: 33 words each for 32 bytes.
 *
 * @param needed how many give the secret back, from 2
 * @param count how many there are, up to 16
 */
export async function splitSecret(secret: Bytes, needed: number, count: number): Promise<string[]> {
  if (needed < 2 || needed > count || count > MOST_SHARES) {
    throw new RangeError("2 to 16 shares, of which at least 2 are needed");
  }
  const [high = 0, low = 0] = randomBytes(2);
  const header: Header = {
    id: ((high & 127) << 8) | low,
    extendable: true,
    exponent: 0,
    groupThreshold: 1,
    groups: 1,
  };
  const points = await pointsOf(await encrypt(secret, NO_PASSPHRASE, header), needed);
  const shares = Array.from({ length: count }, (_, member) =>
    shareWords({ header, group: 0, member, threshold: needed, value: interpolate(points, member) }),
  );
  points.forEach(wipe);
  return shares;
}

/** A polynomial with the secret and its digest at places of their own, and random at as many others as make it unknown. */
async function pointsOf(shared: Bytes, needed: number): Promise<Points> {
  const random = Array.from({ length: needed - 2 }, (_, member) => [member, randomBytes(shared.length)] as const);
  const key = randomBytes(shared.length - DIGEST_BYTES);
  return new Map([...random, [DIGEST_PLACE, await withDigest(key, shared)], [SECRET_PLACE, shared]]);
}

async function withDigest(key: Bytes, shared: Bytes): Promise<Bytes> {
  return concat((await hmac(await hmacKey(key), shared)).slice(0, DIGEST_BYTES), key);
}

/** What has been understood of one share, before there are enough. */
export function readShare(words: string): ShareFacts {
  const { header, member, threshold } = parseShare(words);
  return { kit: header.id, number: member + 1, needed: threshold };
}

/**
 * The secret of exactly as many shares as are needed; the caller wipes it.
 *
 * @param passphrase of shares that were made elsewhere; a wrong one gives a wrong secret, and no error
 * @throws ShareError
 */
export async function combineShares(words: readonly string[], passphrase: Bytes = NO_PASSPHRASE): Promise<Bytes> {
  // The same share twice is one.
  const shares = [...new Map(words.map(parseShare).map((share) => [shareWords(share), share])).values()];
  const [first] = shares;
  if (first === undefined) {
    throw new ShareError("too-few");
  }
  const { header } = first;
  if (shares.some((share) => !sameKit(share.header, header))) {
    throw new ShareError("other-kit");
  }
  const groups = new Set(shares.map(({ group }) => group));
  requireCount(groups.size, header.groupThreshold);
  const values = new Map<number, Bytes>();
  for (const group of groups) {
    values.set(group, await ofGroup(shares.filter((share) => share.group === group)));
  }
  const shared = await ofPoints(values, header.groupThreshold);
  const secret = await decrypt(shared, passphrase, header);
  wipe(shared);
  return secret;
}

async function ofGroup(members: readonly Share[]): Promise<Bytes> {
  const [first] = members;
  const threshold = first?.threshold ?? 0;
  if (members.some((member) => member.threshold !== threshold || member.value.length !== first?.value.length)) {
    throw new ShareError("other-kit");
  }
  const values = new Map(members.map(({ member, value }) => [member, value]));
  if (values.size < members.length) {
    throw new ShareError("repeated");
  }
  requireCount(values.size, threshold);
  return ofPoints(values, threshold);
}

function requireCount(count: number, needed: number): void {
  if (count !== needed) {
    throw new ShareError(count < needed ? "too-few" : "too-many");
  }
}

async function ofPoints(points: Points, needed: number): Promise<Bytes> {
  const [first] = points.values();
  if (needed === 1 && first !== undefined) {
    return first.slice();
  }
  const shared = interpolate(points, SECRET_PLACE);
  const digest = interpolate(points, DIGEST_PLACE);
  if (!same(digest, await withDigest(digest.slice(DIGEST_BYTES), shared))) {
    throw new ShareError("forged");
  }
  return shared;
}

function sameKit(one: Header, other: Header): boolean {
  return (
    one.id === other.id &&
    one.extendable === other.extendable &&
    one.exponent === other.exponent &&
    one.groupThreshold === other.groupThreshold &&
    one.groups === other.groups
  );
}
