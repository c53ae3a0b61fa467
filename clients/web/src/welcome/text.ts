import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Sealwell", en: "Sealwell" },
  promise: { de: "Ihre Gesundheitsdaten. Nur für Sie lesbar.", en: "Your health records. Readable by you alone." },
  lead: {
    de: "Blutdruck, Medikamente, Befunde: an einem Ort, auf jedem Ihrer Geräte. Alles wird hier auf Ihrem Gerät verschlüsselt, bevor es das Haus verlässt. Wir können nichts davon lesen, und niemand, der bei uns einbricht, kann es.",
    en: "Blood pressure, medication, results: in one place, on each of your devices. Everything is encrypted here on your device before it leaves the house. We can read none of it, and nobody who breaks in with us can.",
  },
  register: { de: "Konto anlegen", en: "Create an account" },
  logIn: { de: "Anmelden", en: "Log in" },
  keysTitle: { de: "Die Schlüssel bleiben bei Ihnen", en: "The keys stay with you" },
  keys: {
    de: "Ihr Passwort verlässt dieses Gerät nie. Aus ihm entsteht hier der Schlüssel, der alles öffnet.",
    en: "Your password never leaves this device. The key that opens everything is made from it, here.",
  },
  honestTitle: { de: "Ein Server, dem Sie nicht glauben müssen", en: "A server that you need not believe" },
  honest: {
    de: "Jede Antwort wird geprüft. Lässt der Server etwas weg oder schiebt er etwas unter, dann merkt es Ihr Gerät und sagt es Ihnen.",
    en: "Every answer is checked. When the server leaves something out or slips something in, your device notices and tells you.",
  },
  openTitle: { de: "Nichts hält Sie fest", en: "Nothing holds you" },
  open: {
    de: "Alles liegt im offenen Format FHIR. Sie nehmen es mit, wann immer Sie wollen, und löschen es, wann immer Sie wollen.",
    en: "Everything is kept in the open format FHIR. Take it with you whenever you like, delete it whenever you like.",
  },
} as const satisfies Phrases;
