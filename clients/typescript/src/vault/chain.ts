import { type Bytes, u64, utf8 } from "../crypto/bytes.js";
import { hmac } from "../crypto/hmac.js";

const COMMIT = utf8("sw1/commit");
const CHECKPOINT = utf8("sw1/checkpoint");
const ZEROS = new Uint8Array(32);

/** The MACs that tie each commit to all before it; only the account's devices can make one. */
export class Chain {
  private readonly account: Bytes;

  constructor(
    private readonly key: () => CryptoKey,
    accountId: string,
  ) {
    this.account = utf8(accountId);
  }

  /** `mac(0)`. */
  async start(): Promise<Bytes> {
    return this.mac(0, ZEROS, ZEROS);
  }

  /** `mac(n)` of a commit with this digest after `mac(n-1)`. */
  async mac(n: number, before: Bytes, digest: Bytes): Promise<Bytes> {
    return hmac(this.key(), COMMIT, this.account, u64(n), before, digest);
  }

  /** The MAC of a checkpoint. */
  async checkpoint(n: number, mac: Bytes, root: Bytes): Promise<Bytes> {
    return hmac(this.key(), CHECKPOINT, this.account, u64(n), mac, root);
  }
}
