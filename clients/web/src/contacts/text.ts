import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Vertrauenspersonen", en: "Trusted contacts" },
  lead: {
    de: "Menschen, von denen einige zusammen Ihnen Ihr Konto zurückgeben können, wenn Sie alles andere verloren haben. Keine kann es allein, lesen kann keine etwas, und vorher vergeht eine Wartezeit, in der Sie nein sagen können.",
    en: "People of whom some together can give you your account back when you have lost all else. None can do it alone, none can read anything, and before it there is a wait in which you can say no.",
  },
  toWays: { de: "Zu den Wegen zurück", en: "To the ways back" },
  empty: { de: "Sie haben noch niemanden eingeladen.", en: "You have invited nobody yet." },
  inviteTitle: { de: "Jemanden einladen", en: "Invite somebody" },
  inviteHint: {
    de: "Die Person bekommt eine Mail und braucht ein eigenes Sealwell-Konto. Nehmen Sie Menschen, die Sie anrufen können.",
    en: "They get a mail, and need a Sealwell account of their own. Take people whom you can call.",
  },
  label: { de: "Wie Sie sie nennen", en: "What you call them" },
  labelHint: { de: "Nur für Sie, verschlüsselt", en: "For you alone, encrypted" },
  email: { de: "Ihre E-Mail-Adresse", en: "Their e-mail address" },
  from: { de: "Ihr Name", en: "Your name" },
  fromHint: { de: "Steht in der Mail und auf ihrer Seite", en: "Stands in the mail and on their page" },
  fromInvalid: { de: "Ein Name ohne : / @ und spitze Klammern", en: "A name without : / @ and angle brackets" },
  invite: { de: "Einladen", en: "Invite" },
  invited: { de: "Die Einladung ist unterwegs", en: "The invitation is on its way" },
  quota: {
    de: "Sie haben schon zehn Vertrauenspersonen. Entfernen Sie zuerst eine.",
    en: "You have ten trusted contacts already. Remove one first.",
  },
  tooMany: {
    de: "Heute wurden schon zu viele Einladungen verschickt, von Ihnen oder an diese Adresse. Versuchen Sie es morgen wieder.",
    en: "Too many invitations have been sent today, by you or to this address. Try again tomorrow.",
  },
  state_invited: {
    de: (date: string) => `Eingeladen. Die Einladung gilt bis ${date}.`,
    en: (date: string) => `Invited. The invitation is good until ${date}.`,
  },
  state_accepted: {
    de: "Hat zugesagt. Jetzt sind Sie dran: Vergleichen Sie die Sicherheitswörter.",
    en: "Has agreed. Now it is your turn: compare the safety words.",
  },
  state_confirmed: {
    de: "Bestätigt. Hat noch keinen Teil des Schlüssels.",
    en: "Confirmed. Holds no part of the key yet.",
  },
  state_holds: { de: "Bestätigt, und kann helfen.", en: "Confirmed, and can help." },
  keepsSheet: { de: "Bewahrt ein Blatt Ihres Notfallsatzes auf.", en: "Keeps a sheet of your kit." },
  state_changed: {
    de: "Hat neue Schlüssel. Vergleichen Sie die Wörter noch einmal, bevor sie wieder helfen kann.",
    en: "Has new keys. Compare the words again before they can help again.",
  },
  state_declined: { de: "Hat abgelehnt.", en: "Has declined." },
  state_left: { de: "Ist ausgestiegen.", en: "Has left." },
  state_gone: { de: "Hat das eigene Konto gelöscht.", en: "Has deleted their account." },
  state_removed: { de: "Von Ihnen entfernt.", en: "Removed by you." },
  state_expired: { de: "Hat nicht rechtzeitig geantwortet.", en: "Has not answered in time." },
  compare: { de: "Wörter vergleichen", en: "Compare the words" },
  compareTitle: {
    de: (label: string) => `Ist das wirklich ${label}?`,
    en: (label: string) => `Is this really ${label}?`,
  },
  compareHint: {
    de: "Rufen Sie an, unter einer Nummer, die Sie kennen, und lassen Sie sich die sechs Wörter vorlesen, die in der App der anderen Person unter „Wem ich helfe“ stehen. Nur wenn alle sechs gleich sind, spricht der Server von derselben Person wie Sie.",
    en: "Call them on a number that you know, and let them read out the six words that their app shows under “Whom I help”. Only if all six are the same does the server speak of the same person as you.",
  },
  words: { de: "Sicherheitswörter", en: "Safety words" },
  same: { de: "Es sind dieselben: bestätigen", en: "They are the same: confirm" },
  different: { de: "Es sind andere", en: "They are different" },
  differentTitle: { de: "Dann vertrauen Sie ihr nicht", en: "Then do not trust them" },
  differentHint: {
    de: "Jemand anderes hat die Einladung angenommen, oder der Server zeigt Ihnen falsche Schlüssel. Entfernen Sie diese Vertrauensperson, und laden Sie sie neu ein. Es ist nichts geschehen: Sie hat keinen Teil Ihres Schlüssels.",
    en: "Somebody else has accepted the invitation, or the server shows you wrong keys. Remove this contact and invite them again. Nothing has happened: they have no part of your key.",
  },
  moved: {
    de: "Inzwischen zeigt der Server andere Schlüssel. Vergleichen Sie die Wörter noch einmal.",
    en: "Meanwhile the server shows other keys. Compare the words again.",
  },
  confirmed: { de: "Bestätigt", en: "Confirmed" },
  remove: { de: "Entfernen", en: "Remove" },
  removeTitle: { de: (label: string) => `${label} entfernen?`, en: (label: string) => `Remove ${label}?` },
  removeHint: {
    de: "Ihr Teil des Schlüssels ist damit weg. Die anderen können weiter helfen, wenn sie genug sind.",
    en: "Their part of the key is gone with it. The others can still help, if they are enough.",
  },
  removed: { de: "Entfernt", en: "Removed" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  close: { de: "Schließen", en: "Close" },
  arrangeTitle: { de: "Was sie zusammen können", en: "What they can do together" },
  arrangeMissing: {
    de: "Noch können sie nichts. Bestätigen Sie mindestens zwei, und geben Sie ihnen dann Teile des Schlüssels.",
    en: "They can do nothing yet. Confirm at least two, and then give them parts of the key.",
  },
  arranged: {
    de: (needed: number, count: number, days: number) =>
      `${needed} von ${count} genügen, ${days === 0 ? "ohne Wartezeit" : `nach einer Wartezeit von ${days === 1 ? "einem Tag" : `${days} Tagen`}`}.`,
    en: (needed: number, count: number, days: number) =>
      `${needed} of ${count} are enough, ${days === 0 ? "without a wait" : `after a wait of ${days === 1 ? "one day" : `${days} days`}`}.`,
  },
  ready: { de: "Es können mehr helfen, als nötig sind. Gut so.", en: "More can help than are needed. Well done." },
  tight: {
    de: "Es können genau so viele helfen, wie nötig sind. Fällt noch jemand aus, führt dieser Weg nicht mehr zurück.",
    en: "Exactly as many can help as are needed. If one more is lost, this way leads back no more.",
  },
  broken: {
    de: "Es können weniger helfen, als nötig sind: Dieser Weg führt heute nicht zurück. Verteilen Sie den Schlüssel neu.",
    en: "Fewer can help than are needed: this way does not lead back today. Give out the key anew.",
  },
  arrangeLead: {
    de: (count: number) =>
      `Der Schlüssel wird auf die ${count} Bestätigten verteilt. Frühere Teile gelten dann nicht mehr.`,
    en: (count: number) => `The key is given out to the ${count} who are confirmed. Earlier parts are worthless then.`,
  },
  needed: { de: "Davon genügen", en: "Enough are" },
  wait: { de: "Wartezeit", en: "Wait" },
  waitHint: {
    de: "Ab der Zustimmung. In dieser Zeit können Sie nein sagen, und niemand kann sie abkürzen.",
    en: "From their approval on. In this time you can say no, and nobody can shorten it.",
  },
  days: {
    de: (days: number) => (days === 0 ? "keine" : days === 1 ? "1 Tag" : `${days} Tage`),
    en: (days: number) => (days === 0 ? "none" : days === 1 ? "1 day" : `${days} days`),
  },
  arrange: { de: "Schlüssel verteilen", en: "Give out the key" },
  arrangeAgain: { de: "Neu verteilen", en: "Give out anew" },
  arrangedNotice: { de: "Ihre Vertrauenspersonen können jetzt helfen", en: "Your contacts can help now" },
  dissolve: { de: "Diesen Weg abschaffen", en: "Take this way away" },
  dissolveTitle: { de: "Diesen Weg zurück abschaffen?", en: "Take this way back away?" },
  dissolveHint: {
    de: "Alle Teile des Schlüssels sind damit wertlos. Ihre Vertrauenspersonen bleiben in der Liste.",
    en: "All parts of the key are worthless after this. Your contacts stay in the list.",
  },
  dissolved: { de: "Dieser Weg ist abgeschafft", en: "This way is gone" },
  rehearsalTitle: { de: "Probe", en: "Rehearsal" },
  rehearsalHint: {
    de: "Ihre Vertrauenspersonen bekommen eine Mail und zeigen mit einem Klick, dass sie helfen könnten. Niemand gibt etwas heraus, und nichts wird verbraucht.",
    en: "Your contacts get a mail, and show with one click that they could help. Nobody gives anything away, and nothing is used up.",
  },
  rehearse: { de: "Proben", en: "Rehearse" },
  rehearseAgain: { de: "Noch einmal proben", en: "Rehearse again" },
  rehearsalAsked: { de: "Ihre Vertrauenspersonen werden gefragt", en: "Your contacts are being asked" },
  rehearsalTooSoon: {
    de: "Ihre Vertrauenspersonen wurden erst vor Kurzem gefragt. Höchstens einmal in der Woche bekommen sie eine Mail.",
    en: "Your contacts were asked a short while ago. They get one mail a week at most.",
  },
  rehearsalNotNow: {
    de: "Jetzt geht das nicht: Jemand holt Ihr Konto gerade zurück, oder es ist nichts mehr verteilt.",
    en: "Not now: somebody is getting your account back, or nothing is given out any more.",
  },
  rehearsed: {
    de: (date: string, proved: number, count: number) => `Geprobt am ${date}: ${proved} von ${count} haben es gezeigt`,
    en: (date: string, proved: number, count: number) => `Rehearsed on ${date}: ${proved} of ${count} have proved it`,
  },
  rehearsalWorks: { de: "Dieser Weg funktioniert.", en: "This way works." },
  rehearsalOpen: {
    de: (needed: number) => `${needed} sind nötig.`,
    en: (needed: number) => `${needed} are needed.`,
  },
  outcomeOf: {
    de: (name: string, outcome: string) => `${name}: ${outcome}`,
    en: (name: string, outcome: string) => `${name}: ${outcome}`,
  },
  outcomeProved: { de: "könnte helfen", en: "could help" },
  outcomeWaiting: { de: "hat noch nicht geantwortet", en: "has not answered yet" },
  outcomeForged: {
    de: "die Antwort ist gefälscht oder von einem anderen Mal. Rufen Sie an.",
    en: "the answer is forged, or of another time. Call them.",
  },
  outcomeChanged: {
    de: "hat andere Schlüssel als damals. Vergleichen Sie die Wörter, und verteilen Sie neu.",
    en: "has other keys than then. Compare the words, and give out anew.",
  },
  outcomeMissing: { de: "ist nicht mehr dabei", en: "is no contact any more" },
  formerContact: { de: "Jemand von früher", en: "Somebody from before" },
  runningTitle: { de: "Jemand holt Ihr Konto zurück", en: "Somebody is getting your account back" },
  running: {
    de: (approvals: number, needed: number, date: string) =>
      `Seit ${date}; ${approvals} von ${needed} nötigen Vertrauenspersonen haben zugestimmt. Sind Sie das selbst, auf einem anderen Gerät, ist alles gut. Wenn nicht, lehnen Sie jetzt ab.`,
    en: (approvals: number, needed: number, date: string) =>
      `Since ${date}; ${approvals} of ${needed} contacts that are needed have approved. If this is you, on another device, all is well. If not, reject it now.`,
  },
  runningReady: {
    de: (date: string) => `Ab ${date} kann ein neues Passwort gesetzt werden.`,
    en: (date: string) => `From ${date} on a new password can be set.`,
  },
  reject: { de: "Das bin nicht ich: ablehnen", en: "That is not me: reject it" },
  rejectTitle: { de: "Die Bitte um Ihr Konto ablehnen?", en: "Reject the request for your account?" },
  rejectHint: {
    de: "Was Ihre Vertrauenspersonen freigegeben haben, ist dann wertlos. Ändern Sie auch das Passwort Ihres Postfachs, denn jemand liest es.",
    en: "What your contacts have approved is worthless then. Change the password of your mailbox as well, because somebody reads it.",
  },
  rejected: { de: "Abgelehnt", en: "Rejected" },
} as const satisfies Phrases;
