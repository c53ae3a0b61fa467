import { entropyToMnemonic, mnemonicToEntropy } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { Bytes } from "./bytes.js";
import { PhraseError } from "./phrase-error.js";

/** How many words a phrase has: BIP-39 in English with 256 bits, the last word holding an 8-bit checksum. */
export const PHRASE_WORDS = 24;

/** A word as it is typed; `begun` is the last one, of which a word of the list may still become. */
export interface TypedWord {
  readonly text: string;
  readonly is: "known" | "begun" | "unknown";
}

/** What somebody has typed of a phrase so far. */
export interface TypedPhrase {
  readonly words: readonly TypedWord[];
  /** Whether they are a phrase: all there, all known, and fitting together. */
  readonly complete: boolean;
  /** All there and all known, but one of them is another than the phrase's, or misplaced. */
  readonly misfit: boolean;
}

/** Reads along while a phrase is typed; white space and capitals do not matter. */
export function readPhrase(text: string): TypedPhrase {
  const typed = wordsOf(text);
  const words = typed.map((word, i): TypedWord => {
    const open = i === typed.length - 1 && !/\s$/.test(text);
    return { text: word, is: stateOf(word, open) };
  });
  const known = words.length === PHRASE_WORDS && words.every(({ is }) => is === "known");
  const complete = known && fits(typed);
  return { words, complete, misfit: known && !complete };
}

/** The 32 bytes of a phrase that somebody typed. */
export function phraseEntropy(text: string): Bytes {
  const words = wordsOf(text);
  if (words.length !== PHRASE_WORDS) {
    throw new PhraseError("count");
  }
  const unknown = words.findIndex((word) => !wordlist.includes(word));
  if (unknown >= 0) {
    throw new PhraseError("unknown-word", unknown + 1);
  }
  try {
    return new Uint8Array(mnemonicToEntropy(words.join(" "), wordlist));
  } catch {
    throw new PhraseError("checksum");
  }
}

/** The words of 32 bytes. */
export function phraseWords(entropy: Bytes): string[] {
  return entropyToMnemonic(entropy, wordlist).split(" ");
}

function stateOf(word: string, open: boolean): TypedWord["is"] {
  if (wordlist.includes(word)) {
    return "known";
  }
  return open && wordlist.some((candidate) => candidate.startsWith(word)) ? "begun" : "unknown";
}

function fits(words: readonly string[]): boolean {
  try {
    mnemonicToEntropy(words.join(" "), wordlist);
    return true;
  } catch {
    return false;
  }
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").toLowerCase().trim();
  return plain === "" ? [] : plain.split(/\s+/);
}
