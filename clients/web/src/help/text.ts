import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Wem ich helfe", en: "Whom I help" },
  lead: {
    de: "Menschen, deren Vertrauensperson Sie sind. Verliert jemand davon das Passwort, können Sie mit anderen zusammen helfen. Lesen können Sie nichts.",
    en: "People whose trusted contact you are. If one of them loses their password, you can help together with others. You can read nothing.",
  },
  toAccount: { de: "Zum Konto", en: "To the account" },
  empty: { de: "Sie helfen noch niemandem.", en: "You help nobody yet." },
  ownTitle: { de: "Ihre Sicherheitswörter", en: "Your safety words" },
  ownHint: {
    de: "Lesen Sie sie vor, wenn jemand Sie anruft, den Sie als Vertrauensperson gewählt hat. Es sind immer dieselben.",
    en: "Read them out when somebody calls who has chosen you as a trusted contact. They are always the same.",
  },
  words: { de: "Sicherheitswörter", en: "Safety words" },
  somebody: { de: "Jemand, der noch nichts verteilt hat", en: "Somebody who has given out nothing yet" },
  waiting: {
    de: "Sie haben zugesagt. Jetzt ruft die Person Sie an, um Ihre Sicherheitswörter zu vergleichen.",
    en: "You have agreed. Now they will call you to compare your safety words.",
  },
  holding: {
    de: (needed: number, days: number) =>
      `Sie haben einen Teil des Schlüssels. ${needed} davon genügen, ${days === 0 ? "ohne Wartezeit" : `nach einer Wartezeit von ${days === 1 ? "einem Tag" : `${days} Tagen`}`}.`,
    en: (needed: number, days: number) =>
      `You hold a part of the key. ${needed} of them are enough, ${days === 0 ? "without a wait" : `after a wait of ${days === 1 ? "one day" : `${days} days`}`}.`,
  },
  forged: {
    de: "Was der Server Ihnen als Teil des Schlüssels gibt, stammt nicht von dieser Person. Sagen Sie es ihr: Sie soll neu verteilen.",
    en: "What the server gives you as a part of the key is not from this person. Tell them: they should give it out anew.",
  },
  kept: { de: "Sie bewahren ein Blatt auf", en: "You keep a sheet" },
  keptHint: {
    de: "Es ist ein Blatt des Notfallsatzes dieser Person, und öffnet allein nichts. Bittet sie Sie darum, und erkennen Sie ihre Stimme, lesen Sie ihr die Wörter vor, oder drucken Sie das Blatt für sie.",
    en: "It is one sheet of this person’s recovery kit, and opens nothing by itself. When they ask for it, and you know the voice, read the words to them, or print the sheet for them.",
  },
  askedTitle: {
    de: (from: string) => `${from} bittet um Ihre Hilfe`,
    en: (from: string) => `${from} asks for your help`,
  },
  askedHint: {
    de: "Antworten Sie auf keine Nachricht. Rufen Sie die Person unter einer Nummer an, die Sie kennen, und lassen Sie sich diese sechs Wörter vorlesen. Stimmen alle sechs, und ist sie es wirklich, geben Sie frei.",
    en: "Do not answer any message. Call them on a number that you know, and let them read these six words to you. If all six are the same, and it is really them, approve.",
  },
  askedSince: {
    de: (date: string) => `Gebeten am ${date}`,
    en: (date: string) => `Asked on ${date}`,
  },
  approve: { de: "Alle sechs stimmen: freigeben", en: "All six are the same: approve" },
  refuse: { de: "Das ist sie nicht: ablehnen", en: "It is not them: refuse" },
  approved: { de: "Sie haben freigegeben. Danke.", en: "You have approved. Thank you." },
  refused: { de: "Sie haben abgelehnt. Die Person wurde gewarnt.", en: "You have refused. The person was warned." },
  approvedNotice: { de: "Freigegeben", en: "Approved" },
  refusedNotice: { de: "Abgelehnt", en: "Refused" },
  changeMind: { de: "Doch ablehnen", en: "Refuse after all" },
  over: { de: "Die Bitte ist inzwischen erledigt.", en: "The request is over by now." },
  clock: {
    de: "Die Uhr dieses Geräts geht falsch. Stellen Sie sie, und versuchen Sie es noch einmal.",
    en: "The clock of this device is wrong. Set it, and try again.",
  },
  rehearsalTitle: {
    de: (from: string) => `${from} probt den Ernstfall`,
    en: (from: string) => `${from} rehearses`,
  },
  rehearsalHint: {
    de: "Niemand hat ein Passwort verloren. Die Person möchte nur wissen, ob Sie im Ernstfall helfen könnten. Ihr Gerät prüft dafür Ihren Teil des Schlüssels und gibt nichts davon heraus.",
    en: "Nobody has lost a password. They would only like to know whether you could help if it ever came to it. For that your device checks your part of the key, and gives nothing of it away.",
  },
  prove: { de: "Ja, ich habe ihn noch: prüfen", en: "Yes, I still hold it: check" },
  proved: {
    de: "Sie könnten helfen, und die Person weiß es. Danke.",
    en: "You could help, and they know it. Thank you.",
  },
  provedNotice: { de: "Geprüft", en: "Checked" },
  rehearsalOver: { de: "Die Probe ist inzwischen vorbei.", en: "The rehearsal is over by now." },
  leave: { de: "Nicht mehr helfen", en: "Help no more" },
  leaveTitle: { de: "Nicht mehr helfen?", en: "Help no more?" },
  leaveHint: {
    de: "Ihr Teil des Schlüssels ist damit weg, und die Person erfährt es.",
    en: "Your part of the key is gone with it, and the person is told.",
  },
  left: { de: "Sie helfen dieser Person nicht mehr", en: "You help this person no more" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  inviteTitle: { de: "Vertrauensperson werden?", en: "Become a trusted contact?" },
  inviteLead: {
    de: "Jemand hat Ihnen diese Einladung geschickt; der Name steht in der Mail. Verliert die Person einmal alles, womit sie an ihre Gesundheitsdaten kommt, können Sie und andere zusammen ihr den Schlüssel zurückgeben. Lesen können Sie nichts, und allein können Sie nichts.",
    en: "Somebody has sent you this invitation; the name stands in the mail. If they ever lose all that leads to their health records, you and others together can give them the key back. You can read nothing, and you can do nothing alone.",
  },
  accept: { de: "Ja, ich helfe", en: "Yes, I will help" },
  decline: { de: "Nein", en: "No" },
  declined: { de: "Sie haben abgelehnt", en: "You have declined" },
  acceptedTitle: { de: "Danke!", en: "Thank you!" },
  acceptedLead: {
    de: "Jetzt fehlt noch ein Anruf: Die Person, die Sie eingeladen hat, vergleicht diese sechs Wörter mit Ihnen. Lesen Sie sie vor, wenn Sie ihre Stimme kennen.",
    en: "One call is left: the person who invited you compares these six words with you. Read them out when you know the voice.",
  },
  toHelp: { de: "Zu „Wem ich helfe“", en: "To “Whom I help”" },
  invitationOver: {
    de: "Diese Einladung gilt nicht mehr: Sie ist zu alt, jemand anderes hat sie angenommen, oder es ist Ihre eigene.",
    en: "This invitation is over: it is too old, somebody else has accepted it, or it is your own.",
  },
  already: { de: "Sie helfen dieser Person schon.", en: "You help this person already." },
} as const satisfies Phrases;
