import type { Phrases } from "../language/phrases";

export const TEXT = {
  brand: { de: "Sealwell", en: "Sealwell" },
  skip: { de: "Zum Inhalt springen", en: "Skip to content" },
  navigation: { de: "Hauptnavigation", en: "Main navigation" },
  summary: { de: "Übersicht", en: "Overview" },
  records: { de: "Einträge", en: "Records" },
  charts: { de: "Verläufe", en: "Charts" },
  shares: { de: "Geteilte Links", en: "Shared links" },
  sharesShort: { de: "Geteilt", en: "Shared" },
  transfer: { de: "Import und Export", en: "Import and export" },
  transferShort: { de: "Import", en: "Import" },
  activity: { de: "Aktivität", en: "Activity" },
  account: { de: "Konto", en: "Account" },
  lock: { de: "Sperren", en: "Lock" },
  otherLanguage: { de: "English", en: "Deutsch" },
  appearance: { de: "Hell oder dunkel", en: "Light or dark" },
  light: { de: "Hell", en: "Light" },
  dark: { de: "Dunkel", en: "Dark" },
  system: { de: "Wie das Gerät", en: "As the device" },
  offline: {
    de: "Keine Verbindung. Sie sehen, was zuletzt hier war; Änderungen warten auf diesem Gerät.",
    en: "No connection. You see what was here last; edits wait on this device.",
  },
  waiting: {
    de: (count: number) => (count === 1 ? "1 Änderung wartet" : `${count} Änderungen warten`),
    en: (count: number) => (count === 1 ? "1 edit is waiting" : `${count} edits are waiting`),
  },
  conflicts: {
    de: (count: number) =>
      count === 1
        ? "1 Eintrag wurde auf zwei Geräten geändert."
        : `${count} Einträge wurden auf zwei Geräten geändert.`,
    en: (count: number) =>
      count === 1 ? "1 record was changed on two devices." : `${count} records were changed on two devices.`,
  },
  resolve: { de: "Ansehen", en: "Have a look" },
  retry: { de: "Erneut versuchen", en: "Try again" },
  opening: { de: "Ihr Tresor wird geöffnet", en: "Opening your vault" },
  notOpened: { de: "Ihr Tresor ließ sich nicht öffnen", en: "Your vault could not be opened" },
  loading: { de: "Einen Augenblick", en: "One moment" },
  notFound: { de: "Hier ist nichts", en: "There is nothing here" },
  notFoundHint: {
    de: "Diese Adresse führt nirgendwohin. Vielleicht wurde etwas gelöscht.",
    en: "This address leads nowhere. Perhaps something was deleted.",
  },
  home: { de: "Zur Übersicht", en: "To the overview" },
  broken: { de: "Da ist etwas schiefgegangen", en: "Something went wrong" },
  brokenHint: {
    de: "Das ist unser Fehler. Ihren Daten ist nichts passiert: Laden Sie die Seite neu, dann geht es weiter.",
    en: "This is our mistake. Nothing has happened to your data: reload the page to go on.",
  },
  reload: { de: "Neu laden", en: "Reload" },
} as const satisfies Phrases;
