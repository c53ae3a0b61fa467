import { type Bytes, randomBytes, wipe } from "./bytes.js";
import { phraseEntropy, phraseWords } from "./phrase-words.js";

/** The 24 words that lead back into an account. Show them once, let the person confirm them, and {@link close} this. */
export class RecoveryPhrase {
  /** See `isLive` of the worker. */
  static readonly staysInWorker = true;

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

  /** PK itself, which wraps the recovery key; it is wiped with the phrase. */
  key(): Bytes {
    return this.entropy;
  }

  close(): void {
    wipe(this.entropy);
  }

  toJSON(): string {
    return "RecoveryPhrase[redacted]";
  }
}
