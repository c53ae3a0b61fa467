import type { Phrases } from "../language/phrases";

const onDevice = {
  de: (device: string | undefined) => (device === undefined ? "" : ` auf ${device}`),
  en: (device: string | undefined) => (device === undefined ? "" : ` on ${device}`),
};
const link = {
  de: (label: string | undefined) => (label === undefined ? "Ein Link" : `Der Link „${label}“`),
  en: (label: string | undefined) => (label === undefined ? "A link" : `The link “${label}”`),
};

export const TEXT = {
  title: { de: "Aktivität", en: "Activity" },
  lead: {
    de: "Was mit Ihrem Konto geschehen ist, so wie der Server es berichtet. Was hier einmal stand, kann er nicht mehr unbemerkt ändern.",
    en: "What happened to your account, as the server tells it. What has been seen here once it cannot change unnoticed any more.",
  },
  emptyTitle: { de: "Noch ist nichts geschehen", en: "Nothing has happened yet" },
  emptyHint: {
    de: "Anmeldungen, Änderungen und geöffnete Links erscheinen hier nach wenigen Augenblicken.",
    en: "Logins, changes and opened links appear here after a few moments.",
  },
  awayTitle: { de: "Das ließ sich nicht laden", en: "This could not be loaded" },
  retry: { de: "Erneut versuchen", en: "Try again" },
  more: { de: "Weitere zeigen", en: "Show more" },
  codeTitle: { de: "Prüfcode", en: "Check code" },
  codeOf: { de: (number: string) => `Stand ${number}`, en: (number: string) => `As of ${number}` },
  codeHint: {
    de: "Zeigt ein anderes Ihrer Geräte denselben Stand mit einem anderen Code, dann zeigt der Server Ihren Geräten nicht dasselbe.",
    en: "If another of your devices shows the same number with another code, the server does not show your devices the same.",
  },
  "account-registered": { de: "Ihr Konto wurde angelegt", en: "Your account was created" },
  "signed-in": {
    de: (device: string | undefined) => `Angemeldet${onDevice.de(device)}`,
    en: (device: string | undefined) => `Logged in${onDevice.en(device)}`,
  },
  "signed-in-new-device": {
    de: (device: string | undefined) => `Zum ersten Mal angemeldet${onDevice.de(device ?? "einem neuen Gerät")}`,
    en: (device: string | undefined) => `Logged in for the first time${onDevice.en(device ?? "a new device")}`,
  },
  "sign-in-refused": {
    de: "Jemand wollte sich mit einem falschen Passwort anmelden",
    en: "Somebody tried to log in with a wrong password",
  },
  "session-revoked": { de: "Ein Gerät wurde abgemeldet", en: "A device was logged out" },
  "session-reused": {
    de: "Ein Gerät wurde abgemeldet, weil sein Schlüssel zweimal benutzt wurde: Vielleicht hat ihn jemand kopiert",
    en: "A device was logged out because its key was used twice: perhaps somebody had copied it",
  },
  "password-reset": {
    de: "Das Passwort wurde mit einem der Wege zurück neu gesetzt",
    en: "The password was reset by one of the ways back",
  },
  "password-reset-undone": {
    de: "Dem neuen Passwort wurde widersprochen, das alte gilt wieder",
    en: "The reset was objected to, and the old password is back",
  },
  "phrase-replaced": { de: "Die 24 Wörter wurden ersetzt", en: "The 24 words were replaced" },
  "kit-stored": {
    de: "Ein Notfallsatz aus mehreren Blättern wurde gemacht",
    en: "A recovery kit of several sheets was made",
  },
  "kit-removed": {
    de: "Der Notfallsatz wurde entfernt, seine Blätter öffnen nichts mehr",
    en: "The recovery kit was removed, and its sheets open nothing any more",
  },
  "keys-rotated": {
    de: "Der Kontoschlüssel wurde erneuert",
    en: "The account key was renewed",
  },
  "capsule-stored": {
    de: "Eine Zeitkapsel wurde gemacht",
    en: "A time capsule was made",
  },
  "capsule-opened": {
    de: "Jemand mit der Datei hat die Zeitkapsel abgeholt",
    en: "Somebody with the file fetched the time capsule",
  },
  "capsule-removed": {
    de: "Die Zeitkapsel wurde entfernt",
    en: "The time capsule was removed",
  },
  "contact-invited": {
    de: "Jemand wurde als Vertrauensperson eingeladen",
    en: "Somebody was invited to be a trusted contact",
  },
  "contact-accepted": {
    de: "Eine Vertrauensperson hat zugesagt",
    en: "A trusted contact agreed",
  },
  "contact-confirmed": {
    de: "Eine Vertrauensperson wurde bestätigt",
    en: "A trusted contact was confirmed",
  },
  "contact-left": {
    de: "Eine Vertrauensperson ist nicht mehr dabei",
    en: "A trusted contact is one no more",
  },
  "contact-removed": {
    de: "Eine Vertrauensperson wurde entfernt",
    en: "A trusted contact was removed",
  },
  "rehearsal-asked": {
    de: "Die Vertrauenspersonen wurden um eine Probe gebeten",
    en: "The trusted contacts were asked to rehearse",
  },
  "rehearsal-answered": {
    de: "Eine Vertrauensperson hat gezeigt, dass sie helfen kann",
    en: "A trusted contact has proved that they can help",
  },
  "contacts-dissolved": {
    de: "Die Vertrauenspersonen können nichts mehr zurückgeben",
    en: "The trusted contacts can give nothing back any more",
  },
  "recovery-requested": {
    de: "Jemand hat die Vertrauenspersonen um Ihr Konto gebeten",
    en: "Somebody asked the trusted contacts for your account",
  },
  "recovery-refused": {
    de: "Eine Vertrauensperson hat abgelehnt",
    en: "A trusted contact refused",
  },
  "recovery-ready": {
    de: "Genug Vertrauenspersonen haben freigegeben, und die Wartezeit ist vorbei",
    en: "Enough contacts have approved, and the wait is over",
  },
  "recovery-released": {
    de: "Was Ihr Konto öffnet, wurde ausgehändigt",
    en: "What opens your account was handed out",
  },
  "recovery-completed": {
    de: "Ihr Konto wurde mit den Vertrauenspersonen zurückgeholt",
    en: "Your account was recovered with the trusted contacts",
  },
  "recovery-rejected": {
    de: "Die Bitte um Ihr Konto wurde abgelehnt",
    en: "The request for your account was rejected",
  },
  "recovery-cancelled": {
    de: "Die Bitte um Ihr Konto wurde aufgegeben",
    en: "The request for your account was given up",
  },
  "recovery-expired": {
    de: "Die Bitte um Ihr Konto ist verfallen",
    en: "The request for your account has expired",
  },
  "contacts-arranged": {
    de: (count: number) => `${count} Vertrauenspersonen haben Teile des Schlüssels bekommen`,
    en: (count: number) => `${count} trusted contacts were given parts of the key`,
  },
  "recovery-approved": {
    de: (count: number) => `Eine Vertrauensperson hat freigegeben: ${count} bisher`,
    en: (count: number) => `A trusted contact approved: ${count} so far`,
  },
  "password-changed": { de: "Das Passwort wurde geändert", en: "The password was changed" },
  "email-changed": { de: "Die E-Mail-Adresse wurde geändert", en: "The e-mail address was changed" },
  "vault-committed": {
    de: (changes: number) => (changes === 1 ? "Ein Eintrag wurde geändert" : `${changes} Einträge wurden geändert`),
    en: (changes: number) => (changes === 1 ? "A record was changed" : `${changes} records were changed`),
  },
  "share-created": {
    de: (label: string | undefined) => `${link.de(label)} wurde erstellt`,
    en: (label: string | undefined) => `${link.en(label)} was made`,
  },
  "share-opened": {
    de: (label: string | undefined) => `${link.de(label)} wurde geöffnet`,
    en: (label: string | undefined) => `${link.en(label)} was opened`,
  },
  "share-refused": {
    de: (label: string | undefined, left: number) => `${link.de(label)}: falsches Passwort, noch ${left} Versuche`,
    en: (label: string | undefined, left: number) => `${link.en(label)}: wrong password, ${left} tries left`,
  },
  "share-closed": {
    de: (label: string | undefined) => `${link.de(label)} ist nach zu vielen falschen Passwörtern für immer zu`,
    en: (label: string | undefined) => `${link.en(label)} is closed for good after too many wrong passcodes`,
  },
  "share-locked": {
    de: (label: string | undefined) => `${link.de(label)} hat sich nach zu vielen falschen Passwörtern gesperrt`,
    en: (label: string | undefined) => `${link.en(label)} has locked after too many wrong passwords`,
  },
  "share-revoked": {
    de: (label: string | undefined) => `${link.de(label)} wurde widerrufen`,
    en: (label: string | undefined) => `${link.en(label)} was revoked`,
  },
  "share-used-up": {
    de: (label: string | undefined) => `${link.de(label)} wurde so oft geöffnet, wie er durfte`,
    en: (label: string | undefined) => `${link.en(label)} was opened as often as it may be`,
  },
  "share-expired": {
    de: (label: string | undefined) => `${link.de(label)} ist abgelaufen`,
    en: (label: string | undefined) => `${link.en(label)} has expired`,
  },
  unknown: {
    de: (kind: string) => `Etwas, das diese Fassung der App nicht kennt (${kind})`,
    en: (kind: string) => `Something that this version of the app does not know (${kind})`,
  },
} as const satisfies Phrases;
