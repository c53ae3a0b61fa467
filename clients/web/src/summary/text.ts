import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Übersicht", en: "Overview" },
  shareTitle: { de: "Meine Gesundheit im Überblick", en: "My health at a glance" },
  latest: { de: "Letzte Werte", en: "Latest values" },
  medication: { de: "Medikamente", en: "Medication" },
  conditions: { de: "Erkrankungen", en: "Conditions" },
  allergies: { de: "Allergien", en: "Allergies" },
  none: { de: "Nichts eingetragen", en: "Nothing noted" },
  add: { de: (kind: string) => `${kind} eintragen`, en: (kind: string) => `Add: ${kind}` },
  all: { de: "Alle Einträge", en: "All records" },
  more: { de: (count: number) => `Alle ${count} zeigen`, en: (count: number) => `Show all ${count}` },
  welcomeTitle: { de: "Willkommen. Was möchten Sie festhalten?", en: "Welcome. What would you like to keep?" },
  welcomeHint: {
    de: "Fangen Sie mit einem Wert von heute an, oder holen Sie alles auf einmal aus einer Datei von Praxis oder Krankenhaus.",
    en: "Begin with a value of today, or bring in everything at once from a practice's or hospital's file.",
  },
  import: { de: "Datei importieren", en: "Import a file" },
} as const satisfies Phrases;
