import { ServerLiedError } from "../problem/errors.js";
import { type Bytes, randomBytes, same, utf8 } from "./bytes.js";
import { sha256 } from "./digest.js";
import { G, N, padded, power, toNumber } from "./srp-group.js";

/** What proves both sides: `m1` is sent, `expectedM2` is what an honest server answers. */
export interface SrpProof {
  readonly m1: Bytes;
  readonly expectedM2: Bytes;
}

/**
 * The client's side of one SRP-6a handshake (RFC 5054, 2.5; RFC 2945), hashed with SHA-256. See `docs/protocol`, section 4. Plain
 * `BigInt`: Web Crypto offers no group arithmetic, and one login costs some 30 ms of it.
 */
export class SrpClient {
  /** A, 384 bytes. */
  readonly publicA: Bytes;

  private constructor(private readonly a: bigint) {
    this.publicA = padded(power(G, a));
  }

  /** Draws a until A has a non-zero first byte, so that implementations which do not pad agree with those that do. */
  static begin(): SrpClient {
    for (;;) {
      const client = new SrpClient(toNumber(randomBytes(32)));
      if (client.publicA[0] !== 0) {
        return client;
      }
    }
  }

  /** @internal For vectors: a handshake with a chosen `a`. */
  static withExponent(a: bigint): SrpClient {
    return new SrpClient(a);
  }

  /**
   * Refuses B that would fix the session key whatever the password.
   *
   * @throws ServerLiedError `DEGENERATE_SRP`
   */
  async requireSound(publicB: Bytes): Promise<void> {
    if (toNumber(publicB) % N === 0n || (await this.scrambler(publicB)) === 0n) {
      throw new ServerLiedError("DEGENERATE_SRP", "B is a multiple of N, or u is zero");
    }
  }

  /**
   * Computes both proofs.
   *
   * @param accountId I
   * @param password P, base64url of the login secret
   * @param salt 16 bytes
   * @param publicB B, 384 bytes
   */
  async prove(accountId: string, password: string, salt: Bytes, publicB: Bytes): Promise<SrpProof> {
    await this.requireSound(publicB);
    const x = await exponent(accountId, password, salt);
    const k = toNumber(await sha256(padded(N), padded(G)));
    const base = (((toNumber(publicB) - k * power(G, x)) % N) + N) % N;
    const shared = power(base, this.a + (await this.scrambler(publicB)) * x);
    const key = await sha256(padded(shared));
    const identity = await sha256(utf8(accountId));
    const m1 = await sha256(await groupHash(), identity, salt, this.publicA, publicB, key);
    return { m1, expectedM2: await sha256(this.publicA, m1, key) };
  }

  private async scrambler(publicB: Bytes): Promise<bigint> {
    return toNumber(await sha256(this.publicA, publicB));
  }
}

/**
 * Compares the server's proof in constant time.
 *
 * @throws ServerLiedError `SERVER_PROOF_WRONG`
 */
export function requireServerProof(proof: SrpProof, m2: Bytes): void {
  if (!same(proof.expectedM2, m2)) {
    throw new ServerLiedError("SERVER_PROOF_WRONG", "the server does not hold the verifier");
  }
}

/** `v = g^x`, 384 bytes: what the server keeps. */
export async function srpVerifier(accountId: string, password: string, salt: Bytes): Promise<Bytes> {
  return padded(power(G, await exponent(accountId, password, salt)));
}

async function exponent(accountId: string, password: string, salt: Bytes): Promise<bigint> {
  return toNumber(await sha256(salt, await sha256(utf8(`${accountId}:${password}`))));
}

async function groupHash(): Promise<Bytes> {
  const [prime, generator] = await Promise.all([sha256(padded(N)), sha256(Uint8Array.of(Number(G)))]);
  return prime.map((byte, i) => byte ^ (generator[i] ?? 0));
}
