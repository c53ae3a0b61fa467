// Writes contracts/vectors/time-lock.json, the same bytes each time: `npm run vectors`.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { DEVELOPMENT, QUICKNET } from "../dist/beacon/beacons.js";
import { messageOf } from "../dist/beacon/beacon.js";
import { lockKeyWith } from "../dist/beacon/time-lock.js";
import {
  beyondModulus,
  noPoint1,
  noPoint2,
  outside1,
  outside2,
  spelled1,
  spelled2,
  turned,
  unseen,
} from "./odd-points.js";

const FILE = new URL("../../../contracts/vectors/time-lock.json", import.meta.url);
const DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const ORDER = bls12_381.fields.Fr.ORDER;
const { G1, G2 } = bls12_381;
/** The network's; nobody else can make one. */
const QUICKNET_1000 =
  "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";
const SECRET = BigInt(`0x${sha256("sealwell development beacon: worth nothing").toString("hex")}`) % ORDER;
const BEACONS = { quicknet: QUICKNET, development: DEVELOPMENT };
const LONG_ROUND = 5_000_000_000;

const one = await signed(1);
const sound = [
  ["the first round of the development beacon", "development", 1, one],
  ["its second", "development", 2, await signed(2)],
  ["its millionth", "development", 1_000_000, await signed(1_000_000)],
  ["a round beyond 32 bits", "development", LONG_ROUND, await signed(LONG_ROUND)],
  ["round 1000 of quicknet, signed by the network", "quicknet", 1000, QUICKNET_1000],
].map(([name, beacon, round, signature]) => ({ name, valid: true, beacon, round, signature }));

const point = G1.Point.fromHex(one);
const unseenBeside = point.add(unseen(outside1()));
const beyond = await signedWithRoom();
const unsound = [
  ["the signature of the round before", "quicknet", 1001, QUICKNET_1000],
  ["another beacon's", "quicknet", 1, one],
  ["the negative point", "development", 1, spelled1(point.negate())],
  ["by another secret", "development", 1, spelled1((await hashed(1)).multiply(SECRET + 1n))],
  ["infinity", "development", 1, `c0${"00".repeat(47)}`],
  ["infinity with a sign", "development", 1, `e0${"00".repeat(47)}`],
  ["a point marked as infinity", "development", 1, turned(one, 0x40)],
  ["a point that is not marked as compressed", "development", 1, turned(one, 0x80)],
  ["a point outside of the subgroup", "development", 1, spelled1(outside1())],
  ["the signature and a point that no pairing sees", "development", 1, spelled1(unseenBeside)],
  ["an x that is on no point", "development", 1, noPoint1()],
  ["an x with the field's modulus added", "development", beyond.round, beyondModulus(beyond.signature)],
  ["not compressed", "development", 1, point.toHex(false)],
  ["a byte too short", "development", 1, one.slice(0, -2)],
  ["a byte too long", "development", 1, `${one}00`],
  ["half a byte too short", "development", 1, one.slice(0, -1)],
  ["no bytes", "development", 1, ""],
  ["capitals", "development", 1, one.toUpperCase()],
].map(([name, beacon, round, signature]) => refused({ name, beacon, round, signature }));

const [second, third] = [tried(2), tried(3)];
const opening = [
  await lock("a key for round 1 of the development beacon", "development", 1, named("key 1"), named("t 1")),
  await lock("the same key for round 2", "development", 2, named("key 1"), named("t 2")),
  await lock("for a round beyond 32 bits", "development", LONG_ROUND, named("key 3"), named("t 3")),
  await lock("of quicknet, round 1000", "quicknet", 1000, named("key 4"), named("t 4")),
  await lock("zeros of quicknet, round 1000", "quicknet", 1000, Buffer.alloc(16), Buffer.alloc(16)),
  await lock("whose second number is the first below the order", "development", 1, named("key 5"), second),
  await lock("whose third number is the first below the order", "quicknet", 1000, named("key 5"), third),
];

const [first] = opening;
const inside = Buffer.from(first.lock, "base64url");
const u = inside.toString("hex", 0, 96);
const withU = (hex) => Buffer.concat([Buffer.from(hex, "hex"), inside.subarray(96)]).toString("base64url");
const twoPoints = G2.Point.fromHex(u).add(unseen(outside2()));
const closed = [
  ["another bit in U: the negative point", flipped(0, 0x20)],
  ["another bit in U: another x", flipped(95, 1)],
  ["another bit in V", flipped(96, 1)],
  ["another last bit in V", flipped(111, 0x80)],
  ["another bit in W", flipped(112, 1)],
  ["another last bit in W", flipped(127, 0x80)],
  ["U is infinity", withU(`c0${"00".repeat(95)}`)],
  ["U is outside of the subgroup", withU(spelled2(outside2()))],
  ["U and a point that no pairing sees", withU(spelled2(twoPoints))],
  ["U is on no point", withU(noPoint2())],
  ["U with the field's modulus added", await lockBeyondModulus()],
  ["U is not marked as compressed", flipped(0, 0x80)],
  ["U of another lock", withU(Buffer.from(opening[1].lock, "base64url").toString("hex", 0, 96))],
  ["a byte too short", inside.subarray(0, 127).toString("base64url")],
  ["a byte too long", Buffer.concat([inside, Buffer.alloc(1)]).toString("base64url")],
  ["no bytes", ""],
  ["padding", `${first.lock}=`],
  ["a stray bit in the last character", strayed(first.lock)],
].map(([name, text]) => refused({ name, beacon: "development", round: 1, lock: text, signature: one }));
const elsewhere = [
  ["with the signature of another round", "development", 1, first.lock, await signed(2)],
  ["as if it were locked to another round", "development", 2, first.lock, await signed(2)],
  ["with the signature of another beacon", "quicknet", 1000, first.lock, QUICKNET_1000],
  ["of quicknet, opened by whoever knows the development beacon's secret", "quicknet", 1, opening[3].lock, one],
  ["with no signature", "development", 1, first.lock, ""],
  ["with the signature and a point that no pairing sees", "development", 1, first.lock, spelled1(unseenBeside)],
  ["with infinity", "development", 1, first.lock, `c0${"00".repeat(47)}`],
].map(([name, beacon, round, text, signature]) => refused({ name, beacon, round, lock: text, signature }));

const file = {
  description:
    "signatures of rounds (beacon by its name, hex), and locks (base64url) with the signature that opens them. A sound lock is made again, byte for byte, from key and t (hex), and gives the key; all others are refused.",
  source:
    "made by make-time-lock-vectors in clients/typescript from fixed inputs; quicknet's signature is the network's; the client's tests open its locks with tlock-js, and the reverse",
  vectors: [...sound, ...unsound, ...opening, ...closed, ...elsewhere],
};
writeFileSync(FILE, `${JSON.stringify(file, null, 2)}\n`);

function sha256(...parts) {
  return parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
}

function named(name) {
  return sha256(`time-lock ${name}`).subarray(0, 16);
}

async function hashed(round) {
  return G1.hashToCurve(await messageOf(round), { DST });
}

async function signed(round) {
  return spelled1((await hashed(round)).multiply(SECRET));
}

/** Some signatures have an x so small that it can be spelled in a second way. */
async function signedWithRoom() {
  for (let round = 1; ; round++) {
    const signature = await signed(round);
    if (beyondModulus(signature) !== undefined) {
      return { round, signature };
    }
  }
}

/** A lock that would open if its U were read more kindly. */
async function lockBeyondModulus() {
  for (let i = 0; ; i++) {
    const text = await lockKeyWith(named(`t 6.${i}`), DEVELOPMENT, 1, named("key 6"));
    const bytes = Buffer.from(text, "base64url");
    const kindly = beyondModulus(bytes.toString("hex"));
    if (kindly !== undefined) {
      return Buffer.from(kindly, "hex").toString("base64url");
    }
  }
}

/** The first t for which H3 with key 5 has to hash so often. */
function tried(times) {
  for (let i = 0; ; i++) {
    const t = named(`t 5.${i}`);
    const start = sha256("IBE-H3", t, named("key 5"));
    let count = 1;
    while (!belowOrder(sha256(Buffer.from([count, 0]), start))) {
      count++;
    }
    if (count === times) {
      return t;
    }
  }
}

function belowOrder(hash) {
  hash[0] >>= 1;
  return BigInt(`0x${hash.toString("hex")}`) < ORDER;
}

async function lock(name, beacon, round, key, t) {
  const signature = beacon === "quicknet" ? QUICKNET_1000 : await signed(round);
  const text = await lockKeyWith(t, BEACONS[beacon], round, key);
  return { name, valid: true, beacon, round, key: key.toString("hex"), t: t.toString("hex"), lock: text, signature };
}

function refused(vector) {
  const { name, ...rest } = vector;
  return { name, valid: false, ...rest, reason: "ENVELOPE_REFUSED" };
}

function flipped(at, bits) {
  const other = Buffer.from(inside);
  other[at] ^= bits;
  return other.toString("base64url");
}

function strayed(text) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1)) | 1];
}
