import type { Phrase } from "../language/phrases";

/** How long a password would last against somebody with a stolen database and good machines. */
export interface Strength {
  /** From 0, no time at all, to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** What is weak about it, as a key of {@link HINTS}; undefined when nothing is. */
  readonly hint: keyof typeof HINTS | undefined;
}

/** What is accepted: Argon2id does the rest. */
export const LEAST_SCORE = 3;

/** Why a guesser would come by soon, by the pattern that gives it away. */
export const HINTS = {
  short: {
    de: "Länger ist besser: vier zufällige Wörter etwa.",
    en: "Longer is better: four random words, for example.",
  },
  known: {
    de: "Das steht in jeder Liste gestohlener Passwörter.",
    en: "This is in every list of stolen passwords.",
  },
  personal: {
    de: "Teile Ihrer Adresse probiert man als Erstes.",
    en: "Parts of your address are tried first.",
  },
  word: {
    de: "Ein Wort oder Name, auch verfremdet, ist schnell geraten.",
    en: "A word or a name is guessed quickly, disguised or not.",
  },
  pattern: {
    de: "Reihen, Wiederholungen und Tastaturmuster helfen wenig.",
    en: "Sequences, repetitions and keyboard patterns help little.",
  },
  date: { de: "Daten und Jahreszahlen helfen wenig.", en: "Dates and years help little." },
} as const satisfies Readonly<Record<string, Phrase>>;
