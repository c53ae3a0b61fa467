import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Passwort vergessen?", en: "Forgot your password?" },
  lead: {
    de: "Niemand hier kann es Ihnen sagen, auch Sealwell nicht. Aber die 24 Wörter von damals führen zurück: Sie öffnen Ihr Konto auf diesem Gerät, und Sie wählen ein neues Passwort.",
    en: "Nobody here can tell you, not even Sealwell. But the 24 words from back then are a way back: they open your account on this device, and you choose a new password.",
  },
  words: { de: "Ihre 24 Wörter", en: "Your 24 words" },
  wordsHint: {
    de: "Der Reihe nach, mit Leerzeichen dazwischen. Einfügen geht auch.",
    en: "In order, with spaces between them. Pasting works as well.",
  },
  read: { de: "So weit gelesen", en: "Read so far" },
  sofar: {
    de: (count: number, all: number) => `${count} von ${all} Wörtern`,
    en: (count: number, all: number) => `${count} of ${all} words`,
  },
  unknown: {
    de: (places: string) => `Nicht in der Liste: Wort ${places}. Bitte sehen Sie auf Ihrem Papier nach.`,
    en: (places: string) => `Not in the list: word ${places}. Please look at your paper again.`,
  },
  tooMany: { de: "Das sind zu viele Wörter.", en: "These are too many words." },
  misfit: {
    de: "Alle 24 sind Wörter der Liste, aber sie passen nicht zusammen: Eines ist ein anderes, oder zwei sind vertauscht.",
    en: "All 24 are words of the list, but they do not fit together: one is another word, or two have changed places.",
  },
  complete: { de: "Alle 24 Wörter passen zusammen.", en: "All 24 words fit together." },
  wordUnknown: { de: "nicht in der Liste", en: "not in the list" },
  go: { de: "Konto öffnen", en: "Open the account" },
  back: { de: "Zurück", en: "Back" },
  refused: {
    de: "Diese Wörter führen zu keinem Konto. Vielleicht wurden sie durch neue ersetzt, oder das Konto gibt es nicht mehr.",
    en: "These words lead to no account. Perhaps they have been replaced by others, or the account no longer exists.",
  },
  chooseTitle: { de: "Ein neues Passwort", en: "A new password" },
  chooseLead: {
    de: (email: string) =>
      `Die Wörter öffnen das Konto von ${email}. Alle anderen Geräte werden abgemeldet, und Sie bekommen eine E-Mail darüber.`,
    en: (email: string) =>
      `The words open the account of ${email}. All other devices are logged out, and you get an e-mail about it.`,
  },
  password: { de: "Neues Passwort", en: "New password" },
  keep: {
    de: "Die 24 Wörter gelten weiter. Bewahren Sie sie wieder gut auf.",
    en: "The 24 words stay valid. Put them back in their safe place.",
  },
  set: { de: "Passwort setzen und anmelden", en: "Set the password and log in" },
  stale: {
    de: "Jemand hat inzwischen ein anderes Passwort gesetzt. Waren Sie das nicht, beginnen Sie gleich noch einmal.",
    en: "Somebody has set another password meanwhile. If that was not you, begin again at once.",
  },
} as const satisfies Phrases;
