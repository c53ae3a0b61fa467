import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { type Bytes, randomBytes, wipe } from "./bytes.js";
import { EnvelopeKey } from "./envelope-key.js";
import { PhraseError } from "./phrase-error.js";
import { proofHash } from "./proof-hash.js";

/** How many words a phrase has: BIP-39 in English with 256 bits, the last word holding an 8-bit checksum. */
export const PHRASE_WORDS = 24;

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
    const words = text.normalize("NFKD").toLowerCase().trim().split(/\s+/);
    if (words.length !== PHRASE_WORDS) {
      throw new PhraseError("count");
    }
    const unknown = words.findIndex((word) => !wordlist.includes(word));
    if (unknown >= 0) {
      throw new PhraseError("unknown-word", unknown + 1);
    }
    try {
      return new RecoveryPhrase(new Uint8Array(mnemonicToEntropy(words.join(" "), wordlist)));
    } catch {
      throw new PhraseError("checksum");
    }
  }

  /** The words, for the person's eyes. */
  words(): string[] {
    return entropyToMnemonic(this.entropy, wordlist).split(" ");
  }

  /** PK: wraps the recovery key. */
  async key(): Promise<EnvelopeKey> {
    return EnvelopeKey.of(this.entropy);
  }

  /** `b64u(SHA-256(HKDF(PK, "sw1/phrase-proof")))`: what the service stores to recognise the phrase's owner. */
  async proofHash(): Promise<string> {
    return proofHash(this.entropy, "sw1/phrase-proof");
  }

  close(): void {
    wipe(this.entropy);
  }

  toJSON(): string {
    return "RecoveryPhrase[redacted]";
  }
}
