import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Verläufe", en: "Charts" },
  lead: {
    de: "Alles, was mehr als einmal gemessen werden kann.",
    en: "Everything that can be measured more than once.",
  },
  emptyTitle: { de: "Noch keine Werte", en: "No values yet" },
  emptyHint: {
    de: "Sobald Sie etwas messen oder importieren, sehen Sie hier, wie es sich entwickelt.",
    en: "As soon as you measure or import something, you see here how it develops.",
  },
  import: { de: "Datei importieren", en: "Import a file" },
  usual: { de: "üblicher Bereich", en: "usual range" },
  usualFromTo: {
    de: (name: string, low: string, high: string) => `${name}: üblich sind ${low} bis ${high}.`,
    en: (name: string, low: string, high: string) => `${name}: ${low} to ${high} is usual.`,
  },
  usualBelow: {
    de: (name: string, high: string) => `${name}: üblich sind bis ${high}.`,
    en: (name: string, high: string) => `${name}: up to ${high} is usual.`,
  },
  usualAbove: {
    de: (name: string, low: string) => `${name}: üblich sind ab ${low}.`,
    en: (name: string, low: string) => `${name}: from ${low} is usual.`,
  },
  usualNote: {
    de: "Für Erwachsene und ohne Kenntnis Ihrer Umstände; was für Sie gilt, weiß Ihre Ärztin oder Ihr Arzt.",
    en: "For adults, and without knowing your circumstances; your doctor knows what holds for you.",
  },
  span: { de: "Zeitraum", en: "Period" },
  month: { de: "1 Monat", en: "1 month" },
  quarter: { de: "3 Monate", en: "3 months" },
  year: { de: "1 Jahr", en: "1 year" },
  years: { de: "5 Jahre", en: "5 years" },
  all: { de: "Alles", en: "All" },
  zoomIn: { de: "Vergrößern", en: "Zoom in" },
  zoomOut: { de: "Verkleinern", en: "Zoom out" },
  earlier: { de: "Früher", en: "Earlier" },
  later: { de: "Später", en: "Later" },
  chart: { de: "Kurve", en: "Chart" },
  table: { de: "Tabelle", en: "Table" },
  view: { de: "Darstellung", en: "Display" },
  when: { de: "Wann", en: "When" },
  value: { de: "Wert", en: "Value" },
  missingTitle: { de: "Dafür gibt es keine Werte", en: "There are no values for this" },
  back: { de: "Zu den Verläufen", en: "To the charts" },
} as const satisfies Phrases;
