import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Konto anlegen", en: "Create an account" },
  lead: {
    de: "Ein Konto braucht nur eine E-Mail-Adresse. Dorthin schicken wir einen Code.",
    en: "An account needs nothing but an e-mail address. We send a code there.",
  },
  email: { de: "E-Mail-Adresse", en: "E-mail address" },
  sendCode: { de: "Code schicken", en: "Send the code" },
  haveAccount: { de: "Ich habe schon ein Konto", en: "I have an account already" },
  codeTitle: { de: "Code und Passwort", en: "Code and password" },
  codeLead: {
    de: (email: string) => `Wir haben einen Code mit acht Ziffern an ${email} geschickt. Er gilt 15 Minuten.`,
    en: (email: string) => `We have sent a code of eight digits to ${email}. It is valid for 15 minutes.`,
  },
  code: { de: "Code aus der E-Mail", en: "Code from the e-mail" },
  password: { de: "Passwort", en: "Password" },
  passwordHint: {
    de: "Es öffnet alles und verlässt dieses Gerät nie. Wir können es nicht zurücksetzen.",
    en: "It opens everything and never leaves this device. We cannot reset it.",
  },
  create: { de: "Konto anlegen", en: "Create the account" },
  creating: { de: "Schlüssel werden gemacht", en: "Making your keys" },
  another: { de: "Neuen Code schicken", en: "Send another code" },
  back: { de: "Andere Adresse", en: "Another address" },
  secondTitle: { de: "Sie haben einen Weg zurück", en: "You have one way back" },
  secondLead: {
    de: "Zwei sind besser: Papier geht verloren. Jeder dieser Wege öffnet Ihr Konto, wenn Sie Ihr Passwort vergessen. Sie können auch später einen einrichten, unter „Konto“.",
    en: "Two are better: paper gets lost. Each of these ways opens your account when you forget your password. You can also set one up later, under “Account”.",
  },
  waysList: { de: "Wege zurück", en: "Ways back" },
  wordsDone: { de: "24 Wörter: erledigt", en: "24 words: done" },
  recommended: { de: "Unsere Empfehlung", en: "Recommended" },
  kit: { de: "Notfallsatz", en: "Recovery kit" },
  kitHint: {
    de: "Mehrere Blätter zum Ausdrucken, für verschiedene Orte. Einige davon genügen zusammen, eines allein verrät nichts. Das dauert ein paar Minuten.",
    en: "Several sheets to print, for different places. Some of them together are enough, one alone tells nothing. It takes a few minutes.",
  },
  contacts: { de: "Vertrauenspersonen", en: "Trusted contacts" },
  contactsHint: {
    de: "Menschen, denen Sie trauen, geben Ihnen das Konto gemeinsam zurück. Keiner von ihnen kann es allein, und lesen kann es niemand.",
    en: "People whom you trust give you the account back together. None of them can do it alone, and nobody can read it.",
  },
  capsule: { de: "Zeitkapsel", en: "Time capsule" },
  capsuleHint: {
    de: "Eine Datei, die Ihr Konto erst öffnet, wenn Sie sich lange nicht angemeldet haben. Sie brauchen dafür niemanden.",
    en: "A file that opens your account only when you have not logged in for long. You need nobody for it.",
  },
  setUp: { de: "Jetzt einrichten", en: "Set up now" },
  setUpNamed: { de: (way: string) => `Jetzt einrichten: ${way}`, en: (way: string) => `Set up now: ${way}` },
  later: { de: "Später", en: "Later" },
} as const satisfies Phrases;
