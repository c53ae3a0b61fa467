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
  two: {
    de: (ways: number) => `${ways} Wege führen heute zurück. Gut so.`,
    en: (ways: number) => `${ways} ways lead back today. Well done.`,
  },
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
  capsule: { de: "Zeitkapsel", en: "Time capsule" },
  capsuleMissing: {
    de: "Eine Datei, die Ihr Konto erst öffnet, wenn Sie sich lange nicht angemeldet haben. Wer sie vorher findet, kann nichts damit anfangen.",
    en: "A file that opens your account when you have not logged in for long, and not before. Who finds it earlier can do nothing with it.",
  },
  capsuleReady: {
    de: (date: string) => `Die Datei öffnet Ihr Konto am ${date}. Mit jeder Anmeldung rückt der Tag weiter.`,
    en: (date: string) => `The file opens your account on ${date}. With each login the day moves on.`,
  },
  makeCapsule: { de: "Eine Zeitkapsel machen", en: "Make a time capsule" },
  rehearseCapsule: { de: "Die Datei probieren", en: "Try the file" },
  replaceCapsule: { de: "Neue Kapsel machen", en: "Make a new capsule" },
  removeCapsule: { de: "Kapsel entfernen", en: "Remove the capsule" },
  removeCapsuleTitle: { de: "Die Zeitkapsel entfernen?", en: "Remove the time capsule?" },
  removeCapsuleHint: { de: "Ihre Datei öffnet danach nichts mehr.", en: "Its file opens nothing after this." },
  capsuleRemoved: { de: "Die Zeitkapsel ist entfernt", en: "The time capsule has been removed" },
  capsuleTitle: { de: "Eine Zeitkapsel", en: "A time capsule" },
  capsuleLead: {
    de: "Sie bekommen eine Datei. Sie öffnet Ihr Konto, sobald Sie sich so lange nicht angemeldet haben, wie Sie hier wählen. Dafür braucht es niemanden, und bis dahin kann niemand sie öffnen, auch nicht Sealwell.",
    en: "You get a file. It opens your account once you have not logged in for as long as you choose here. It needs nobody, and until then nobody can open it, not even Sealwell.",
  },
  away: { de: "So lange nicht angemeldet", en: "Not logged in for" },
  awayHint: {
    de: "Kürzer als Ihr längster Urlaub wäre unpraktisch: Wer die Datei findet, wartet darauf.",
    en: "Shorter than your longest holiday would be unwise: who finds the file waits for it.",
  },
  days: { de: (days: number) => `${days} Tage`, en: (days: number) => `${days} days` },
  replaceCapsuleHint: {
    de: "Die Datei einer früheren Kapsel öffnet danach nichts mehr.",
    en: "The file of an earlier capsule opens nothing after this.",
  },
  makeFile: { de: "Datei machen", en: "Make the file" },
  fileTitle: { de: "Ihre Datei", en: "Your file" },
  fileLead: {
    de: "Sie wird nur jetzt angeboten. Speichern Sie sie dort, wo Sie sie ohne dieses Gerät und ohne Ihr Passwort finden.",
    en: "It is offered now and never again. Save it where you find it without this device and without your password.",
  },
  filePlaces: {
    de: "Gute Orte: ein USB-Stick in der Schublade, das Postfach einer Freundin, Ihr Online-Speicher. Geheim halten müssen Sie die Datei nicht sehr: Solange Sie sich anmelden, öffnet sie nichts.",
    en: "Good places: a USB stick in a drawer, a friend's mailbox, your online storage. You need not keep it very secret: as long as you log in, it opens nothing.",
  },
  saveFile: { de: "Datei speichern", en: "Save the file" },
  fileDone: { de: "Sie liegt an einem guten Ort", en: "It is in a good place" },
  madeCapsule: { de: "Die Zeitkapsel gilt", en: "The time capsule is valid" },
  contacts: { de: "Vertrauenspersonen", en: "Trusted contacts" },
  contactsMissing: {
    de: "Menschen, denen Sie trauen: Einige davon können Ihnen zusammen Ihr Konto zurückgeben, keiner allein. So brauchen Sie nichts aufzubewahren.",
    en: "People whom you trust: some of them together can give you your account back, none alone. So you need not keep anything.",
  },
  contactsBegun: {
    de: "Sie haben Menschen eingeladen, aber noch keinen Schlüssel verteilt.",
    en: "You have invited people, and given out no key yet.",
  },
  contactsBroken: {
    de: "Es können zu wenige helfen: Dieser Weg führt heute nicht zurück.",
    en: "Too few can help: this way does not lead back today.",
  },
  contactsReady: {
    de: (needed: number, helpers: number) => `${needed} von ${helpers} Menschen genügen.`,
    en: (needed: number, helpers: number) => `${needed} of ${helpers} people are enough.`,
  },
  inviteContacts: { de: "Jemanden einladen", en: "Invite somebody" },
  contactsRehearsed: {
    de: (date: string, proved: number, count: number) => `Geprobt am ${date}: ${proved} von ${count} haben es gezeigt.`,
    en: (date: string, proved: number, count: number) => `Rehearsed on ${date}: ${proved} of ${count} have proved it.`,
  },
  rehearseContacts: { de: "Proben", en: "Rehearse" },
  toContacts: { de: "Vertrauenspersonen ansehen", en: "See your contacts" },
  running: {
    de: "Jemand holt gerade mit Ihren Vertrauenspersonen Ihr Konto zurück. Sind Sie das nicht, lehnen Sie es ab.",
    en: "Somebody is getting your account back with your contacts right now. If it is not you, reject it.",
  },
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
  mailSheet: { de: "Dieses Blatt mir per Mail schicken", en: "Send me this sheet by mail" },
  sheetMailed: {
    de: "Ein Blatt ist unterwegs. Die anderen gehören auf Papier.",
    en: "One sheet is on its way. The others belong on paper.",
  },
  sheetMailedBefore: {
    de: "Ein Blatt dieses Satzes wurde schon verschickt. Mehr als eines soll in keinem Postfach liegen.",
    en: "A sheet of this kit has been sent already. No mailbox should have more than one.",
  },
  giveSheet: { de: "Dieses Blatt jemandem anvertrauen", en: "Give this sheet to a contact" },
  sheetGiven: {
    de: (label: string) => `Dieses Blatt bewahrt jetzt ${label} auf, und niemand sonst von Ihren Vertrauenspersonen.`,
    en: (label: string) => `${label} keeps this sheet now, and none of your other contacts has one.`,
  },
  sheetRefused: {
    de: "Diese Vertrauensperson ist inzwischen ausgestiegen oder hat neue Schlüssel.",
    en: "This contact has left meanwhile, or has new keys.",
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
