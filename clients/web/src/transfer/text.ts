import type { Phrases } from "../language/phrases";

export const TEXT = {
  title: { de: "Import und Export", en: "Import and export" },
  importTitle: { de: "Hereinholen", en: "Bring in" },
  importLead: {
    de: "Dateien im Format FHIR, wie Praxen, Krankenhäuser und Patientenakten sie ausgeben. Sie werden hier gelesen und verschlüsselt; hochgeladen wird nur, was niemand lesen kann.",
    en: "Files in the FHIR format, as practices, hospitals and patient portals hand them out. They are read and encrypted here; only what nobody can read is uploaded.",
  },
  drop: { de: "Datei hierher ziehen oder", en: "Drop a file here, or" },
  choose: { de: "Datei auswählen", en: "Choose a file" },
  importing: {
    de: (done: number, all: number) => `${done} von ${all} Einträgen`,
    en: (done: number, all: number) => `${done} of ${all} entries`,
  },
  reading: { de: "Datei wird gelesen", en: "Reading the file" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  cancelled: {
    de: "Abgebrochen. Was bis dahin importiert war, ist da; derselbe Import macht dort weiter.",
    en: "Cancelled. What had been imported by then is there; the same import goes on from there.",
  },
  notABundle: {
    de: "Das ist kein FHIR-Bundle. Erwartet wird eine JSON-Datei, in der „resourceType“ „Bundle“ ist.",
    en: "This is not a FHIR bundle. A JSON file is expected whose “resourceType” is “Bundle”.",
  },
  done: { de: "Importiert", en: "Imported" },
  created: { de: (n: number) => `${n} neu`, en: (n: number) => `${n} new` },
  updated: { de: (n: number) => `${n} aktualisiert`, en: (n: number) => `${n} updated` },
  unchanged: { de: (n: number) => `${n} waren schon da`, en: (n: number) => `${n} were there already` },
  skipped: { de: (n: number) => `${n} ausgelassen`, en: (n: number) => `${n} left out` },
  why: { de: "Was ausgelassen wurde, und warum", en: "What was left out, and why" },
  entry: { de: "Stelle", en: "Place" },
  sourceName: { de: "Ressource", en: "Resource" },
  reason: { de: "Grund", en: "Reason" },
  "no-resource-type": { de: "Sagt nicht, was es ist", en: "Does not say what it is" },
  "unknown-shape": { de: "Hat nicht die Form einer Ressource", en: "Does not have the form of a resource" },
  "no-source": { de: "Hat keine Kennung", en: "Has no identifier" },
  duplicate: { de: "Steht zweimal in der Datei", en: "Is in the file twice" },
  "too-large": { de: "Ist zu groß", en: "Is too large" },
  toRecords: { de: "Einträge ansehen", en: "See the records" },
  toCharts: { de: "Verläufe ansehen", en: "See the charts" },
  exportTitle: { de: "Mitnehmen", en: "Take along" },
  exportLead: {
    de: "Alles, was hier ist, gehört Ihnen. Nehmen Sie es lesbar mit oder so, wie es beim Server liegt.",
    en: "Everything in here is yours. Take it along readable, or as it lies at the server.",
  },
  exportBundle: { de: "Lesbar, als FHIR-Bundle", en: "Readable, as a FHIR bundle" },
  exportBundleHint: {
    de: "Für eine andere Patientenakte oder Ihre Ärztin. Diese Datei ist nicht verschlüsselt.",
    en: "For another patient record or your doctor. This file is not encrypted.",
  },
  exportSealed: { de: "Versiegelt, als Sicherung", en: "Sealed, as a backup" },
  exportSealedHint: {
    de: "Der ganze Tresor, verschlüsselt. Öffnen kann ihn nur Ihr Passwort.",
    en: "The whole vault, encrypted. Only your password opens it.",
  },
  save: { de: "Speichern", en: "Save" },
  leftOut: {
    de: (n: number) => `${n} Einträge sind keine FHIR-Ressourcen und stehen nicht in der Datei.`,
    en: (n: number) => `${n} records are not FHIR resources and are not in the file.`,
  },
} as const satisfies Phrases;
