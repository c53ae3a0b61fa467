import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Passwort vergessen?", en: "Forgot your password?" },
  lead: {
    de: "Niemand hier kann es Ihnen sagen, auch Sealwell nicht. Aber was Sie damals aufbewahrt haben, führt zurück: Es öffnet Ihr Konto auf diesem Gerät, und Sie wählen ein neues Passwort.",
    en: "Nobody here can tell you, not even Sealwell. But what you have kept since then is a way back: it opens your account on this device, and you choose a new password.",
  },
  ways: { de: "Was Sie haben", en: "What you have" },
  haveWords: { de: "24 Wörter", en: "24 words" },
  haveSheets: { de: "Blätter eines Notfallsatzes", en: "Sheets of a kit" },
  haveContacts: { de: "Vertrauenspersonen", en: "Trusted contacts" },
  haveFile: { de: "Datei einer Zeitkapsel", en: "A time capsule's file" },
  contactsLead: {
    de: "Ihre Vertrauenspersonen können Ihnen den Schlüssel zurückgeben. Sie bekommen zuerst einen Code an Ihre Adresse; dann werden sie benachrichtigt und rufen Sie an.",
    en: "Your trusted contacts can give you the key back. First you get a code to your address; then they are told, and call you.",
  },
  email: { de: "Ihre E-Mail-Adresse", en: "Your e-mail address" },
  sendCode: { de: "Code schicken", en: "Send the code" },
  code: { de: "Code aus der Mail", en: "Code from the mail" },
  codeHint: {
    de: "8 Ziffern. Gibt es zu dieser Adresse kein Konto, steht das in der Mail.",
    en: "8 digits. If there is no account with this address, the mail says so.",
  },
  askContacts: { de: "Vertrauenspersonen bitten", en: "Ask my contacts" },
  otherAddress: { de: "Andere Adresse", en: "Another address" },
  noContacts: {
    de: "Für dieses Konto sind keine Vertrauenspersonen eingerichtet, oder es sind zu wenige übrig. Versuchen Sie einen anderen Weg.",
    en: "No trusted contacts are set up for this account, or too few are left. Try another way.",
  },
  requestRunning: {
    de: "Auf einem anderen Gerät wird schon um dieses Konto gebeten. Geben Sie das dort auf, oder lehnen Sie es mit dem Link der Mail ab.",
    en: "This account is being asked for on another device already. Give that up there, or reject it with the link in the mail.",
  },
  tooManyRequests: {
    de: "Heute wurde schon zu oft um dieses Konto gebeten. Versuchen Sie es morgen wieder.",
    en: "This account has been asked for too often today. Try again tomorrow.",
  },
  safetyWords: { de: "Sicherheitswörter", en: "Safety words" },
  readWords: {
    de: "Rufen Ihre Vertrauenspersonen an, lesen Sie ihnen diese sechs Wörter vor. Sie vergleichen sie mit denen auf ihrer Seite.",
    en: "When your contacts call, read these six words to them. They compare them with those on their page.",
  },
  keepDevice: {
    de: "Das kann Tage dauern. Sie können diese Seite schließen und mit diesem Browser wiederkommen: Nur er kann das Konto am Ende öffnen.",
    en: "This may take days. You can close this page and come back with this browser: it alone can open the account in the end.",
  },
  approvals: {
    de: (count: number, needed: number) => `${count} von ${needed} nötigen Vertrauenspersonen haben freigegeben.`,
    en: (count: number, needed: number) => `${count} of ${needed} contacts that are needed have approved.`,
  },
  refusals: {
    de: (count: number) => (count === 1 ? "Eine hat abgelehnt." : `${count} haben abgelehnt.`),
    en: (count: number) => (count === 1 ? "One has refused." : `${count} have refused.`),
  },
  approvedSoon: { de: "Genug haben freigegeben.", en: "Enough have approved." },
  approvedUntil: {
    de: (date: string) => `Genug haben freigegeben. Die Wartezeit, die Sie gewählt haben, endet am ${date}.`,
    en: (date: string) => `Enough have approved. The wait that you chose ends on ${date}.`,
  },
  readyNow: { de: "Es ist so weit: Sie können Ihr Konto öffnen.", en: "It is time: you can open your account." },
  completed: { de: "Das Passwort wurde schon neu gesetzt.", en: "The password has been reset already." },
  rejected: {
    de: "Die Bitte wurde abgelehnt, oder es sind zu wenige Vertrauenspersonen übrig.",
    en: "The request was rejected, or too few contacts are left.",
  },
  cancelled: { de: "Sie haben diese Bitte aufgegeben.", en: "You have given this request up." },
  expired: { de: "Diese Bitte ist zu alt.", en: "This request is too old." },
  requestEnded: { de: "Diese Bitte ist inzwischen zu Ende.", en: "This request is over by now." },
  startAnew: { de: "Neu anfangen", en: "Start anew" },
  giveUp: { de: "Aufgeben", en: "Give up" },
  file: { de: "Datei der Zeitkapsel", en: "The time capsule's file" },
  fileHint: {
    de: "Die Datei, die Sie damals gespeichert haben. Sie öffnet Ihr Konto, wenn Sie lange genug nicht angemeldet waren.",
    en: "The file that you saved then. It opens your account when you have not logged in for long enough.",
  },
  chooseFile: { de: "Datei wählen", en: "Choose the file" },
  fileNotYet: {
    de: (date: string) =>
      `Das ist die richtige Datei, aber die Kapsel öffnet sich erst am ${date}. Niemand kann das abkürzen.`,
    en: (date: string) =>
      `This is the right file, but the capsule opens on ${date} and not before. Nobody can shorten that.`,
  },
  fileNone: { de: "Das ist keine Datei einer Zeitkapsel.", en: "This is no time capsule's file." },
  fileOther: {
    de: "Diese Datei gehört zu einem anderen Konto oder zu einem anderen Sealwell.",
    en: "This file is another account's, or another Sealwell's.",
  },
  fileRefused: {
    de: "Diese Datei öffnet nichts mehr: Die Kapsel wurde ersetzt oder entfernt, oder das Konto gibt es nicht mehr.",
    en: "This file opens nothing any more: the capsule was replaced or removed, or the account no longer exists.",
  },
  sheet: { de: (place: number) => `Blatt ${place}`, en: (place: number) => `Sheet ${place}` },
  oneSheet: { de: "Wörter eines Blattes", en: "Words of one sheet" },
  sheetHint: {
    de: "Die 33 Wörter eines Blattes, der Reihe nach. Welches zuerst, ist gleich.",
    en: "The 33 words of one sheet, in order. Which one comes first does not matter.",
  },
  scan: { de: "Mit der Kamera lesen", en: "Scan with the camera" },
  cameraPicture: { de: "Was die Kamera sieht", en: "What the camera sees" },
  stopScanning: { de: "Kamera ausschalten", en: "Turn the camera off" },
  noCamera: {
    de: "Die Kamera ist nicht zu haben: Es gibt keine, oder sie ist dieser Seite nicht erlaubt. Tippen Sie die Wörter ab.",
    en: "The camera cannot be used: there is none, or it is not allowed to this page. Type the words.",
  },
  takeSheet: { de: "Blatt lesen", en: "Read the sheet" },
  taken: { de: "Gelesene Blätter", en: "Sheets that were read" },
  more: {
    de: (count: number) => (count === 1 ? "Noch ein Blatt." : `Noch ${count} Blätter.`),
    en: (count: number) => (count === 1 ? "One more sheet." : `${count} more sheets.`),
  },
  enough: { de: "Das sind genug Blätter.", en: "These are enough sheets." },
  sheetWord: {
    de: (place: number) => `Wort ${place} ist nicht in der Liste. Bitte sehen Sie auf dem Blatt nach.`,
    en: (place: number) => `Word ${place} is not in the list. Please look at the sheet again.`,
  },
  sheetLength: { de: "Ein Blatt hat 33 Wörter.", en: "A sheet has 33 words." },
  sheetChecksum: {
    de: "Alle sind Wörter der Liste, aber sie passen nicht zusammen: Eines ist ein anderes, oder zwei sind vertauscht.",
    en: "All are words of the list, but they do not fit together: one is another word, or two have changed places.",
  },
  sheetOtherKit: {
    de: "Dieses Blatt gehört zu einem anderen Satz als die vorigen. Vielleicht ist es älter.",
    en: "This sheet is of another kit than those before. Perhaps it is older.",
  },
  sheetAgain: { de: "Dieses Blatt ist schon dabei.", en: "This sheet is there already." },
  forged: {
    de: "Jedes Blatt ist für sich richtig, aber zusammen ergeben sie nichts: Eines davon ist gefälscht. Nehmen Sie eines weg und versuchen Sie es mit einem anderen.",
    en: "Each sheet is right by itself, but together they give nothing: one of them is forged. Take one away and try another.",
  },
  sheetsRefused: {
    de: "Diese Blätter führen zu keinem Konto. Vielleicht wurden sie durch neue ersetzt, oder das Konto gibt es nicht mehr.",
    en: "These sheets lead to no account. Perhaps they have been replaced by others, or the account no longer exists.",
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
      `Das Konto von ${email} ist offen. Alle anderen Geräte werden abgemeldet, und Sie bekommen eine E-Mail darüber.`,
    en: (email: string) =>
      `The account of ${email} is open. All other devices are logged out, and you get an e-mail about it.`,
  },
  password: { de: "Neues Passwort", en: "New password" },
  keep: {
    de: "Was Sie zurückgebracht hat, gilt weiter. Bewahren Sie es wieder gut auf.",
    en: "What has brought you back stays valid. Put it back in its safe place.",
  },
  set: { de: "Passwort setzen und anmelden", en: "Set the password and log in" },
  stale: {
    de: "Jemand hat inzwischen ein anderes Passwort gesetzt. Waren Sie das nicht, beginnen Sie gleich noch einmal.",
    en: "Somebody has set another password meanwhile. If that was not you, begin again at once.",
  },
} as const satisfies Phrases;
