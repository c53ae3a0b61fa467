import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Ihre 24 Wörter", en: "Your 24 words" },
  lead: {
    de: "Vergessen Sie Ihr Passwort, dann führen nur diese Wörter zurück. Sie werden nur jetzt gezeigt. Schreiben oder drucken Sie sie auf Papier und bewahren Sie es auf wie einen Pass.",
    en: "If you forget your password, these words are the only way back. They are shown now and never again. Write or print them on paper, and keep it like a passport.",
  },
  words: { de: "Die Wörter, der Reihe nach", en: "The words, in order" },
  print: { de: "Drucken", en: "Print" },
  save: { de: "Als Datei sichern", en: "Save as a file" },
  file: { de: "sealwell-wiederherstellung.txt", en: "sealwell-recovery.txt" },
  fileHead: {
    de: "Sealwell: 24 Wörter, die zurück in Ihr Konto führen. Wer sie liest, kann alles lesen.",
    en: "Sealwell: 24 words that lead back into your account. Whoever reads them can read everything.",
  },
  written: { de: "Ich habe sie aufgeschrieben", en: "I have written them down" },
  checkTitle: { de: "Drei davon, zur Probe", en: "Three of them, to be sure" },
  checkLead: { de: "Damit nachher kein Wort fehlt.", en: "So that no word is missing later." },
  word: { de: (place: number) => `Wort ${place}`, en: (place: number) => `Word ${place}` },
  wrong: { de: "So heißt dieses Wort nicht.", en: "That is not this word." },
  understood: {
    de: "Mir ist klar: Ohne mein Passwort und ohne diese Wörter kann niemand meine Daten wieder öffnen, auch Sealwell nicht.",
    en: "I understand: without my password and without these words nobody can open my data again, not even Sealwell.",
  },
  finish: { de: "Fertig", en: "Finish" },
  replaceTitle: { de: "Neue 24 Wörter", en: "24 new words" },
  replaceLead: {
    de: "Haben andere Ihre Wörter gesehen, oder finden Sie das Papier nicht mehr? Dann machen Sie neue. Die alten öffnen von diesem Augenblick an nichts mehr, also legen Sie Stift und Papier bereit.",
    en: "Has somebody else seen your words, or is the paper gone? Then make new ones. From that moment the old ones open nothing, so have pen and paper ready.",
  },
  replace: { de: "Neue Wörter machen", en: "Make new words" },
  keepOld: { de: "Die alten behalten", en: "Keep the old ones" },
  replaced: { de: "Die neuen Wörter gelten", en: "The new words are valid" },
  again: { de: "Die Wörter noch einmal ansehen", en: "Look at the words again" },
} as const satisfies Phrases;
