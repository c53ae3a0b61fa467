import { bls12_381 } from "@noble/curves/bls12-381.js";
import { utf8 } from "../../src/crypto/bytes.js";
import { sha256 } from "../../src/crypto/digest.js";
import { encodeHex } from "../../src/crypto/hex.js";
import { messageOf } from "../../src/beacon/beacon.js";

const DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
const { fields, G1, G2 } = bls12_381;

/** The network's own signature of quicknet's round 1000. */
export const QUICKNET_1000 =
  "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

/** The development beacon's public key, from what the protocol's page says of its secret; in hex. */
export async function publicKeyOfDevelopment(): Promise<string> {
  return G2.Point.BASE.multiply(await secret()).toHex();
}

/** Signs a round as the development beacon does; in hex. */
export async function signedByDevelopment(round: number): Promise<string> {
  return G1.hashToCurve(await messageOf(round), { DST })
    .multiply(await secret())
    .toHex();
}

async function secret(): Promise<bigint> {
  const hash = await sha256(utf8("sealwell development beacon: worth nothing"));
  return BigInt(`0x${encodeHex(hash)}`) % fields.Fr.ORDER;
}
