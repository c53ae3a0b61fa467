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
} as const satisfies Phrases;
