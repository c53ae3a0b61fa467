import type { Phrases } from "../language/phrases";

export const TEXT = {
  share: { de: "Teilen", en: "Share" },
  dialogTitle: { de: "Mit einem Link teilen", en: "Share by a link" },
  wayTitle: { de: "Welche Art von Link", en: "What kind of link" },
  sealwell: { de: "Sealwell-Link (für jeden Browser)", en: "Sealwell link (for any browser)" },
  smart: { de: "SMART Health Link (für andere Apps)", en: "SMART Health Link (for other apps)" },
  previewTitle: { de: "Was zu sehen sein wird", en: "What will be seen" },
  previewLead: {
    de: (count: number) =>
      count === 1
        ? "Ein Eintrag, so wie er jetzt ist. Spätere Änderungen sind nicht dabei."
        : `${count} Einträge, so wie sie jetzt sind. Spätere Änderungen sind nicht dabei.`,
    en: (count: number) =>
      count === 1
        ? "One record, as it is now. Later changes are not in it."
        : `${count} records, as they are now. Later changes are not in it.`,
  },
  previewLimits: {
    de: "Sonst nichts: weder Ihr Name noch Ihre Adresse, außer sie stehen in einem der Einträge. Wer den Link öffnet, kann alles drucken und behalten.",
    en: "Nothing else: neither your name nor your address, unless they stand in one of the records. Whoever opens the link can print and keep all of it.",
  },
  previewAll: { de: "Jeden Eintrag zeigen", en: "Show each record" },
  title: { de: "Überschrift", en: "Heading" },
  titleHint: { de: "Steht für alle sichtbar über den Einträgen.", en: "Stands above the records for all to see." },
  termsTitle: { de: "Wie lange, wie oft", en: "How long, how often" },
  doctor: { de: "Meine Ärztin, mein Arzt: 24 Stunden, einmal", en: "My doctor: 24 hours, once" },
  week: { de: "Eine Woche, so oft wie nötig", en: "A week, as often as needed" },
  own: { de: "Selbst festlegen", en: "Terms of my own" },
  until: { de: "Gültig bis", en: "Valid until" },
  limit: { de: "Wie oft höchstens", en: "How often at most" },
  limitHint: { de: "Leer: so oft wie nötig", en: "Blank: as often as needed" },
  noTime: { de: "Ein Datum mit Uhrzeit, bitte.", en: "A date with a time, please." },
  past: { de: "Das ist schon vorbei.", en: "This has passed already." },
  tooFar: { de: "Höchstens ein Jahr.", en: "A year at most." },
  noCount: { de: "Eine ganze Zahl von 1 bis 10000, bitte.", en: "A whole number from 1 to 10000, please." },
  spanTitle: { de: "Wie lange", en: "How long" },
  daySpan: { de: "24 Stunden", en: "24 hours" },
  weekSpan: { de: "Eine Woche", en: "A week" },
  ownSpan: { de: "Bis zu einem anderen Tag", en: "Until another day" },
  guardsTitle: { de: "Wer öffnen darf", en: "Who may open it" },
  guardsLead: {
    de: "Ohne Weiteres: wer den Link hat.",
    en: "Without more: whoever has the link.",
  },
  withPassword: { de: "Nur mit einem Passwort", en: "Only with a password" },
  password: { de: "Passwort für diesen Link", en: "Password for this link" },
  passwordHint: {
    de: "Sagen Sie es am Telefon oder persönlich, jedenfalls auf einem anderen Weg als den Link. Nicht Ihr eigenes Passwort, bitte.",
    en: "Tell it on the telephone or in person, in any case by another way than the link. Not your own password, please.",
  },
  noPassword: { de: "Welches Passwort?", en: "Which password?" },
  withEmails: { de: "Nur mit einer dieser E-Mail-Adressen", en: "Only with one of these e-mail addresses" },
  emails: { de: "Erlaubte Adressen", en: "Allowed addresses" },
  emailsHint: {
    de: "Durch Kommas getrennt. Wer öffnen will, bekommt dort einen Code.",
    en: "Set apart by commas. Who wants to open it gets a code there.",
  },
  noEmails: { de: "Welche Adressen?", en: "Which addresses?" },
  wrongEmail: {
    de: (text: string) => `„${text}“ ist keine E-Mail-Adresse.`,
    en: (text: string) => `“${text}” is no e-mail address.`,
  },
  manyEmails: { de: "Höchstens 20 Adressen.", en: "20 addresses at most." },
  withPasscode: { de: "Nur mit einem Passcode", en: "Only with a passcode" },
  passcode: { de: "Passcode für diesen Link", en: "Passcode for this link" },
  passcodeHint: {
    de: "Mindestens 4 Zeichen. Der Server bekommt ihn zu sehen: Nehmen Sie keinen, den Sie anderswo verwenden.",
    en: "At least 4 characters. The server gets to see it: take none that you use elsewhere.",
  },
  passcodeWay: {
    de: "Sagen Sie ihn auf einem anderen Weg als den Link. Nach zehn falschen ist der Link endgültig geschlossen.",
    en: "Tell it by another way than the link. After ten wrong ones the link is closed for good.",
  },
  noPasscode: { de: "Mindestens 4 Zeichen, bitte.", en: "At least 4 characters, please." },
  flagsTitle: { de: "Für die andere App", en: "For the other app" },
  longTerm: { de: "Darf wieder nachfragen (L)", en: "May ask again (L)" },
  longTermHint: {
    de: "Die App merkt sich den Link für länger, statt ihn einmal abzurufen.",
    en: "The app keeps the link for longer, instead of following it once.",
  },
  direct: { de: "Führt geradewegs zur Datei (U)", en: "Leads straight to the file (U)" },
  directHint: {
    de: "Für die einfachsten Apps. Auch Programme, die Links nur ansehen, zählen dann womöglich als Öffnung.",
    en: "For the simplest of apps. Programs that only look at links may count as an opening then.",
  },
  directNever: { de: "Das geht nur ohne Passcode.", en: "This goes without a passcode only." },
  smartLabel: { de: "Beschriftung", en: "Label" },
  smartLabelHint: {
    de: "Zeigt die andere App an, höchstens 80 Zeichen. Sie steht im Link; der Server erfährt sie nicht.",
    en: "Shown by the other app, at most 80 characters. It is in the link; the server does not get to know it.",
  },
  leftOut: {
    de: (count: number) =>
      count === 1
        ? "Ein Eintrag ist in keinem Format, das andere Apps lesen, und bleibt draußen."
        : `${count} Einträge sind in keinem Format, das andere Apps lesen, und bleiben draußen.`,
    en: (count: number) =>
      count === 1
        ? "One record is of no form that other apps read, and stays out."
        : `${count} records are of no form that other apps read, and stay out.`,
  },
  weakerTitle: { de: "Schwächer als ein Sealwell-Link", en: "Weaker than a Sealwell link" },
  weakerAdvice: {
    de: "Nehmen Sie ihn nur, wenn die andere Seite eine App hat, die solche Links liest.",
    en: "Use it only where the other side has an app that reads such links.",
  },
  weakerKey: {
    de: "Der ganze Schlüssel steckt im Link. Wer ihn hat und dazu die Datei vom Server, kann sie lesen: ohne Passcode, und auch noch, wenn der Link widerrufen ist.",
    en: "The whole key is in the link. Whoever has it, and the file from the server, can read that: without the passcode, and even when the link has been revoked.",
  },
  weakerPasscode: {
    de: "Der Passcode gehört nicht zum Schlüssel. Nur der Server fragt danach, und er sieht ihn.",
    en: "The passcode is no part of the key. Only the server asks for it, and sees it.",
  },
  weakerPlace: {
    de: "Wo die Datei liegt, wird einer App genannt, die eingelassen wurde. Diese Adresse gilt bis zu einer Stunde, ohne Passcode.",
    en: "An app that was let in is told where the file lies. That address works for up to an hour, without the passcode.",
  },
  weakerCount: {
    de: "Wie oft er geöffnet wird, lässt sich nicht begrenzen.",
    en: "How often it is opened cannot be limited.",
  },
  ratherSealwell: { de: "Lieber ein Sealwell-Link", en: "Rather a Sealwell link" },
  youTitle: { de: "Für Sie", en: "For you" },
  notify: {
    de: "Mir eine E-Mail schicken, wenn er das erste Mal geöffnet wird",
    en: "Send me an e-mail when it is opened for the first time",
  },
  label: { de: "Notiz dazu", en: "A note on it" },
  labelHint: { de: "Für wen, wozu? Das lesen nur Sie.", en: "For whom, what for? Only you read this." },
  make: { de: "Link erstellen", en: "Make the link" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  done: { de: "Fertig", en: "Done" },
  quota: {
    de: "Mehr Links gehen nicht auf einmal. Widerrufen Sie zuerst einen, den niemand mehr braucht.",
    en: "There cannot be more links at a time. Revoke one first that nobody needs any more.",
  },
  invalid: { de: "So nimmt der Server den Link nicht an.", en: "The server does not take the link like this." },
  readyTitle: { de: "Der Link ist fertig", en: "The link is ready" },
  readyHint: {
    de: "Er ist der Schlüssel: Wer ihn hat, kann öffnen, was dahinter liegt. Was nach # steht, erfährt kein Server, auch unserer nicht. Schicken Sie ihn nur an die Person, für die er ist.",
    en: "It is the key: whoever has it can open what is behind it. What follows # is told to no server, not even ours. Send it to nobody but the person it is for.",
  },
  readyGuarded: {
    de: "Er ist die eine Hälfte, das Passwort die andere: Öffnen kann nur, wer beides hat. Was nach # steht, erfährt kein Server, auch unserer nicht. Schicken Sie ihn nur an die Person, für die er ist.",
    en: "It is the one half, and the password is the other: only who has both can open it. What follows # is told to no server, not even ours. Send it to nobody but the person it is for.",
  },
  smartReadyTitle: { de: "Der SMART Health Link ist fertig", en: "The SMART Health Link is ready" },
  smartReadyHint: {
    de: "Er ist der Schlüssel, als Text wie als Code: Schon ein Foto davon genügt. Zeigen oder schicken Sie ihn nur der Person, für die er ist.",
    en: "It is the key, as a text and as a code: a photo of it is enough. Show or send it to nobody but the person it is for.",
  },
  tellPasscode: {
    de: "Den Passcode sagen Sie jetzt noch dazu: am Telefon oder persönlich, nicht in derselben Nachricht.",
    en: "Now tell the passcode, too: on the telephone or in person, not in the same message.",
  },
  qrCode: { de: "Der Link als QR-Code", en: "The link as a QR code" },
  scanHint: { de: "Zum Einscannen mit der anderen App.", en: "To be scanned by the other app." },
  tellPassword: {
    de: "Das Passwort sagen Sie jetzt noch dazu: am Telefon oder persönlich, nicht in derselben Nachricht.",
    en: "Now tell the password, too: on the telephone or in person, not in the same message.",
  },
  tellEmails: {
    de: "Beim Öffnen wird nach einer der erlaubten Adressen gefragt und ein Code dorthin geschickt.",
    en: "Whoever opens it is asked for one of the allowed addresses, and gets a code there.",
  },
  link: { de: "Link", en: "Link" },
  copy: { de: "Kopieren", en: "Copy" },
  copied: { de: "Kopiert", en: "Copied" },
  notCopied: {
    de: "Der Browser lässt das nicht zu: Der Link ist markiert, kopieren Sie ihn selbst.",
    en: "The browser does not allow that: the link is selected, copy it yourself.",
  },
  send: { de: "Weitergeben …", en: "Send …" },
  manage: {
    de: "Unter „Geteilte Links“ sehen Sie, wer ihn öffnet, und können ihn zurücknehmen.",
    en: "Under “Shared links” you see who opens it, and can take it back.",
  },
} as const satisfies Phrases;
