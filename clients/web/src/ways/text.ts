import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Wege zurück", en: "Ways back" },
  toAccount: { de: "Zum Konto", en: "To the account" },
  lead: {
    de: "Vergessen Sie Ihr Passwort, kommen Sie mit einem davon wieder hinein. Ohne kann es niemand, auch Sealwell nicht.",
    en: "If you forget your password, one of these brings you back in. Without one nobody can, not even Sealwell.",
  },
  none: {
    de: "Heute führt kein Weg zurück. Bitte richten Sie gleich einen ein.",
    en: "Today no way leads back. Please set one up now.",
  },
  one: {
    de: "Sie haben einen Weg zurück. Zwei sind besser: Papier geht verloren.",
    en: "You have one way back. Two are better: paper gets lost.",
  },
  later: { de: "Später", en: "Later" },
  two: { de: "Zwei Wege führen heute zurück. Gut so.", en: "Two ways lead back today. Well done." },
  phrase: { de: "24 Wörter", en: "24 words" },
  phraseReady: {
    de: "Sie haben sie aufgeschrieben, als Sie Ihr Konto angelegt oder sie zuletzt ersetzt haben.",
    en: "You wrote them down when you created your account, or last replaced them.",
  },
  phraseMissing: { de: "Es gibt noch keine.", en: "There are none yet." },
  kit: { de: "Notfallsatz aus mehreren Blättern", en: "Kit of several sheets" },
  kitMissing: {
    de: "Ein paar Blätter für verschiedene Orte: Einige davon genügen zusammen, jedes einzelne verrät nichts. So übersteht Ihr Weg zurück Feuer und Diebe.",
    en: "A few sheets for different places: some of them together are enough, each by itself tells nothing. So your way back survives fire and thieves.",
  },
  kitReady: {
    de: (needed: number, count: number, date: string) => `${needed} von ${count} Blättern genügen. Gemacht am ${date}.`,
    en: (needed: number, count: number, date: string) => `${needed} of ${count} sheets are enough. Made on ${date}.`,
  },
  rehearse: { de: "Probieren", en: "Try it" },
  rehearsePhrase: { de: "Die Wörter probieren", en: "Try the words" },
  rehearseKit: { de: "Die Blätter probieren", en: "Try the sheets" },
  rehearsed: { de: "Das hat geklappt: Dieser Weg führt zurück", en: "That worked: this way leads back" },
  replacePhrase: { de: "Wörter ersetzen", en: "Replace the words" },
  makeKit: { de: "Einen Satz machen", en: "Make a kit" },
  replaceKit: { de: "Neuen Satz machen", en: "Make a new kit" },
  removeKit: { de: "Satz entfernen", en: "Remove the kit" },
  removeTitle: { de: "Den Notfallsatz entfernen?", en: "Remove the kit?" },
  removeHint: {
    de: "Seine Blätter öffnen danach nichts mehr, wo immer sie liegen.",
    en: "Its sheets open nothing after this, wherever they are.",
  },
  remove: { de: "Entfernen", en: "Remove" },
  removed: { de: "Der Notfallsatz ist entfernt", en: "The kit has been removed" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  makeTitle: { de: "Ein Notfallsatz", en: "A recovery kit" },
  makeLead: {
    de: "Wie viele Blätter soll es geben, und wie viele davon sollen genügen? Mit 3 von 5 dürfen zwei verloren gehen, und zwei Diebe zusammen haben nichts.",
    en: "How many sheets shall there be, and how many of them shall be enough? With 3 of 5, two may get lost, and two thieves together have nothing.",
  },
  count: { de: "Blätter", en: "Sheets" },
  needed: { de: "Davon genügen", en: "Enough are" },
  replaceHint: {
    de: "Die Blätter des jetzigen Satzes öffnen danach nichts mehr.",
    en: "The sheets of the present kit open nothing after this.",
  },
  make: { de: "Blätter machen", en: "Make the sheets" },
  sheetsTitle: { de: "Ihre Blätter", en: "Your sheets" },
  sheetsLead: {
    de: "Sie werden nur jetzt gezeigt. Drucken Sie sie, jedes auf sein eigenes Papier, und bringen Sie sie an verschiedene Orte: nach Hause, zu Verwandten, in ein Schließfach.",
    en: "They are shown now and never again. Print them, each on a paper of its own, and take them to different places: home, relatives, a safe deposit box.",
  },
  print: { de: "Alle drucken", en: "Print all" },
  done: { de: "Ich habe sie alle", en: "I have them all" },
  understood: {
    de: "Alle Blätter sind auf Papier, und kein Ort bekommt so viele, dass sie genügen.",
    en: "All sheets are on paper, and no place gets as many as are enough.",
  },
  madeKit: { de: "Der Notfallsatz gilt", en: "The kit is valid" },
  sheet: {
    de: (number: number, count: number) => `Sealwell · Blatt ${number} von ${count}`,
    en: (number: number, count: number) => `Sealwell · sheet ${number} of ${count}`,
  },
  stranger: {
    de: (needed: number) =>
      `Das ist ein Teil eines Schlüssels, der allein nichts öffnet. Haben Sie ihn gefunden, geben Sie ihn bitte der Person zurück, die ihn Ihnen anvertraut hat. Wer ${needed} solche Blätter hat und sein Passwort vergessen hat, wählt in Sealwell „Passwort vergessen?“ und tippt sie ab.`,
    en: (needed: number) =>
      `This is a part of a key, and opens nothing by itself. If you have found it, please give it back to the person who entrusted it to you. Who has ${needed} such sheets and has forgotten their password chooses “Forgot your password?” in Sealwell and types them in.`,
  },
  words: { de: "Die Wörter, der Reihe nach", en: "The words, in order" },
} as const satisfies Phrases;
