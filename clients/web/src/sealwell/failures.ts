import {
  CacheError,
  type CacheReason,
  RecordTooLargeError,
  RefusedError,
  ShareTooLargeError,
  UnreachableError,
} from "@sealwell/client";
import type { Phrases, Spoken } from "../language/phrases";

/** What is said when something did not work, and what to do about it. */
export const FAILURES = {
  unreachable: {
    de: "Der Server ist gerade nicht zu erreichen. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.",
    en: "The server cannot be reached at the moment. Please check your connection and try again.",
  },
  credentials: {
    de: "Adresse und Passwort passen nicht zusammen.",
    en: "The address and the password do not match.",
  },
  attempts: {
    de: "Das waren zu viele Versuche. Bitte warten Sie ein paar Minuten.",
    en: "Those were too many attempts. Please wait a few minutes.",
  },
  code: {
    de: "Dieser Code ist falsch oder nicht mehr gültig. Ein neuer ist schnell geschickt.",
    en: "This code is wrong or no longer valid. Another one is quickly sent.",
  },
  quota: {
    de: "Ihr Tresor ist voll. Löschen Sie etwas, bevor Sie Neues aufnehmen.",
    en: "Your vault is full. Delete something before you add more.",
  },
  tooLarge: {
    de: "Dieser Eintrag ist zu groß: mehr als 1 MB passt nicht in einen.",
    en: "This record is too large: more than 1 MB does not fit into one.",
  },
  shareTooLarge: {
    de: "Das ist zu viel für einen Link: mehr als 8 MB passen nicht hinein. Teilen Sie weniger Einträge auf einmal.",
    en: "This is too much for one link: it does not hold more than 8 MB. Share fewer records at once.",
  },
  stale: {
    de: "Ein anderes Gerät war schneller. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
    en: "Another device was faster. Please reload the page and try again.",
  },
  busy: {
    de: "Der Server hat gerade viel zu tun. Bitte versuchen Sie es gleich noch einmal.",
    en: "The server is busy. Please try again in a moment.",
  },
  cacheMissing: {
    de: "Auf diesem Gerät liegt nichts, das sich ohne Verbindung öffnen ließe. Bitte stellen Sie eine her.",
    en: "Nothing is kept on this device that could be opened without a connection. Please establish one.",
  },
  cacheDamaged: {
    de: "Was auf diesem Gerät liegt, ist beschädigt oder veraltet. Mit einer Verbindung wird es neu geholt.",
    en: "What is kept on this device is damaged or out of date. With a connection it is fetched anew.",
  },
  unexpected: {
    de: "Das hat nicht geklappt, und zwar aus einem Grund, mit dem wir nicht gerechnet haben. Ihren Daten ist nichts passiert.",
    en: "That did not work, for a reason that we did not expect. Nothing has happened to your data.",
  },
} as const satisfies Phrases;

const REFUSALS: Readonly<Record<string, keyof typeof FAILURES>> = {
  "credentials-refused": "credentials",
  "too-many-attempts": "attempts",
  "too-many-requests": "attempts",
  "code-refused": "code",
  "ticket-refused": "code",
  "quota-exceeded": "quota",
  "stale-credentials": "stale",
  "precondition-failed": "stale",
  "service-unavailable": "busy",
  "gateway-timeout": "busy",
  overloaded: "busy",
};

const CACHE: Readonly<Record<CacheReason, keyof typeof FAILURES>> = {
  missing: "cacheMissing",
  refused: "credentials",
  damaged: "cacheDamaged",
  behind: "cacheDamaged",
};

/** Whether the server has ended this session: another device did that, or too much time has passed. */
export function endsSession(thrown: unknown): boolean {
  return thrown instanceof RefusedError && (thrown.type === "unauthenticated" || thrown.type === "refresh-refused");
}

/** Whether a vault that was opened without the server cannot log in by itself now: the password was changed on another device. */
export function asksForPassword(thrown: unknown): boolean {
  return thrown instanceof RefusedError && thrown.type === "credentials-refused";
}

/** What a form says of some refusals, by their type, where the common sentence would not fit. */
export type OwnWords = Readonly<Record<string, string>>;

/** A sentence for a person about something that was thrown. */
export function sayFailure(thrown: unknown, said: Spoken<typeof FAILURES>, own: OwnWords = {}): string {
  if (thrown instanceof UnreachableError) {
    return said.unreachable;
  }
  if (thrown instanceof RecordTooLargeError) {
    return said.tooLarge;
  }
  if (thrown instanceof ShareTooLargeError) {
    return said.shareTooLarge;
  }
  if (thrown instanceof CacheError) {
    return said[CACHE[thrown.reason]];
  }
  return thrown instanceof RefusedError
    ? (own[thrown.type] ?? said[REFUSALS[thrown.type] ?? "unexpected"])
    : said.unexpected;
}
