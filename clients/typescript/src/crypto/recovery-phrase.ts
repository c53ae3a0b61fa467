import { type Bytes, randomBytes, wipe } from "./bytes.js";
import { EnvelopeKey } from "./envelope-key.js";
import { phraseEntropy, phraseWords } from "./phrase-words.js";
import { proof, proofHash } from "./proof-hash.js";

const PROOF = "sw1/phrase-proof";

/** The 24 words that lead back into an account. Show them once, let the person confirm them, and {@link close} this. */
export class RecoveryPhrase {
  private constructor(private readonly entropy: Bytes) {}

  /** A fresh phrase of 256 bits. */
  static random(): RecoveryPhrase {
    return new RecoveryPhrase(randomBytes(32));
  }

  /**
   * The phrase that a person typed, however it was capitalised or spaced.
   *
   * @throws PhraseError when words are missing, unknown or do not fit together
   */
  static parse(text: string): RecoveryPhrase {
    return new RecoveryPhrase(phraseEntropy(text));
  }

  /** The words, for the person's eyes. */
  words(): string[] {
    return phraseWords(this.entropy);
  }

  /** PK: wraps the recovery key. */
  async key(): Promise<EnvelopeKey> {
    return EnvelopeKey.of(this.entropy);
  }

  /** `b64u(SHA-256(HKDF(PK, "sw1/phrase-proof")))`: what the service stores to recognise the phrase's owner. */
  async proofHash(): Promise<string> {
    return proofHash(this.entropy, PROOF);
  }

  /** `b64u(HKDF(PK, "sw1/phrase-proof"))`: what the service is shown for the wrap. */
  async proof(): Promise<string> {
    return proof(this.entropy, PROOF);
  }

  close(): void {
    wipe(this.entropy);
  }

  toJSON(): string {
    return "RecoveryPhrase[redacted]";
  }
}
