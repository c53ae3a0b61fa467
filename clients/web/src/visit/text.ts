import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Gesundheitsdaten für Sie", en: "Health records for you" },
  lead: {
    de: "Jemand teilt etwas mit Ihnen. Ein Konto brauchen Sie nicht.",
    en: "Somebody shares something with you. You need no account.",
  },
  asking: { de: "Einen Augenblick", en: "One moment" },
  validUntil: { de: (time: string) => `Gültig bis ${time}.`, en: (time: string) => `Valid until ${time}.` },
  opensLeft: {
    de: (count: number) =>
      count === 1
        ? "Der Link lässt sich noch einmal öffnen. Öffnen Sie ihn dann, wenn Sie Zeit zum Lesen haben."
        : `Der Link lässt sich noch ${count}-mal öffnen.`,
    en: (count: number) =>
      count === 1
        ? "The link opens once more. Open it when you have the time to read."
        : `The link opens ${count} more times.`,
  },
  sealed: {
    de: "Verschlüsselt: Der Schlüssel stand im Link. Er bleibt in diesem Browser; der Server erfährt ihn nicht.",
    en: "Encrypted: the key was in the link. It stays in this browser; the server does not get to know it.",
  },
  emailLead: {
    de: "Wer das geteilt hat, hat festgelegt, wer es lesen darf. Zeigen Sie mit einem Code, dass Ihnen die Adresse gehört.",
    en: "Whoever shared this has said who may read it. Show with a code that the address is yours.",
  },
  email: { de: "Ihre E-Mail-Adresse", en: "Your e-mail address" },
  sendCode: { de: "Code schicken", en: "Send the code" },
  codeSent: {
    de: "Wenn diese Adresse erlaubt ist, ist jetzt ein Code unterwegs. Er gilt 10 Minuten.",
    en: "If this address is allowed, a code is on its way. It is good for 10 minutes.",
  },
  code: { de: "Code aus der E-Mail", en: "Code from the e-mail" },
  prove: { de: "Weiter", en: "Continue" },
  otherAddress: { de: "Noch ein Code, oder eine andere Adresse", en: "Another code, or another address" },
  codeRefused: {
    de: "Dieser Code gilt nicht, oder nicht mehr. Nach fünf falschen braucht es einen neuen.",
    en: "This code does not hold, or not any more. After five wrong ones a new one is needed.",
  },
  proven: { de: "Die Adresse ist bestätigt.", en: "The address is proven." },
  proofNeeded: {
    de: "Die Bestätigung Ihrer Adresse gilt nicht mehr. Lassen Sie sich noch einen Code schicken.",
    en: "The proof of your address does not hold any more. Have another code sent.",
  },
  password: { de: "Passwort für diesen Link", en: "Password for this link" },
  passwordHint: {
    de: "Sie haben es von der Person bekommen, die mit Ihnen teilt, wohl nicht in derselben Nachricht.",
    en: "You have it from the person who shares with you, probably not in the same message.",
  },
  wrongPassword: { de: "Das ist nicht das Passwort.", en: "This is not the password." },
  attemptsLeft: {
    de: (count: number) =>
      count === 1
        ? "Noch ein Versuch, dann ist der Link gesperrt."
        : `Noch ${count} Versuche, dann ist der Link gesperrt.`,
    en: (count: number) =>
      count === 1 ? "One more try, then the link is locked." : `${count} more tries, then the link is locked.`,
  },
  recipient: { de: "Ihr Name oder der Ihrer Praxis", en: "Your name, or your practice’s" },
  recipientHint: {
    de: "Das liest, wer den Link gemacht hat. Auch der Server sieht es.",
    en: "Whoever made the link reads this. The server sees it, too.",
  },
  passcode: { de: "Passcode für diesen Link", en: "Passcode for this link" },
  wrongPasscode: { de: "Das ist nicht der Passcode.", en: "This is not the passcode." },
  otherServer: {
    de: "Dieser Link führt zu einem anderen Server. Öffnen Sie ihn in einer App, die SMART Health Links liest.",
    en: "This link leads to another server. Open it in an app that reads SMART Health Links.",
  },
  open: { de: "Öffnen", en: "Open" },
  tooMany: {
    de: "Das war gerade zu oft. Bitte warten Sie ein paar Minuten.",
    en: "That was too often just now. Please wait a few minutes.",
  },
  closedTitle: { de: "Dieser Link öffnet nichts", en: "This link opens nothing" },
  closedHint: {
    de: "Vielleicht ist seine Zeit um, er wurde oft genug geöffnet oder zurückgenommen, oder ein Buchstabe ging verloren. Welches davon, erfährt hier niemand. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.",
    en: "Perhaps its time is over, it was opened often enough or taken back, or a letter got lost. Nobody is told here which. Ask the person who sent it for a new one.",
  },
  cutTitle: { de: "Hier fehlt der Schlüssel", en: "The key is missing here" },
  cutHint: {
    de: "Öffnen Sie den Link noch einmal aus der Nachricht, und zwar ganz: Der Schlüssel steht am Ende, nach #. Zum Schutz wird er gleich aus der Adresszeile entfernt; neu laden lässt sich die Seite deshalb nicht.",
    en: "Open the link again from the message, all of it: the key stands at its end, after #. For safety it is removed from the address bar at once, so the page cannot be loaded again.",
  },
  lockedTitle: { de: "Dieser Link ist gesperrt", en: "This link is locked" },
  lockedHint: {
    de: "Es gab zu viele falsche Passwörter. Wer ihn geschickt hat, weiß davon und kann ihn wieder freigeben.",
    en: "There were too many wrong passwords. Whoever sent it knows and can unlock it.",
  },
  deceivedTitle: { de: "Das ist nicht, was geteilt wurde", en: "This is not what was shared" },
  deceivedHint: {
    de: "Was der Server geschickt hat, passt nicht zu Ihrem Link: Es ist beschädigt oder gefälscht. Es wird nicht gezeigt. Sagen Sie es der Person, die mit Ihnen teilt.",
    en: "What the server has sent does not fit your link: it is damaged or forged. It is not shown. Tell the person who shares with you.",
  },
  awayTitle: { de: "Das hat nicht geklappt", en: "That did not work" },
  retry: { de: "Erneut versuchen", en: "Try again" },
  untitled: { de: "Geteilte Einträge", en: "Shared records" },
  count: {
    de: (count: number) => (count === 1 ? "1 Eintrag" : `${count} Einträge`),
    en: (count: number) => (count === 1 ? "1 record" : `${count} records`),
  },
  openedAt: { de: (time: string) => `geöffnet am ${time}`, en: (time: string) => `opened on ${time}` },
  staysOpen: {
    de: "Es bleibt lesbar, solange diese Seite offen ist. Sie neu zu laden schließt es; dann braucht es den Link noch einmal, und das zählt als weiteres Öffnen.",
    en: "It can be read as long as this page is open. Loading it again closes it; then the link is needed once more, and that counts as another opening.",
  },
  print: { de: "Drucken", en: "Print" },
  download: { de: "Als FHIR-Datei speichern", en: "Save as a FHIR file" },
  courses: { de: "Verläufe", en: "Charts" },
  what: { de: "Was", en: "What" },
  when: { de: "Wann", en: "When" },
  more: { de: "Mehr", en: "More" },
  moreAbout: { de: (what: string) => `Mehr: ${what}`, en: (what: string) => `More: ${what}` },
  showAll: { de: (count: number) => `Alle ${count} zeigen`, en: (count: number) => `Show all ${count}` },
  nothing: { de: "Darin ist nichts.", en: "There is nothing in it." },
} as const satisfies Phrases;
