import type { Phrases } from "../language/phrases";

export const TEXT = {
  source: { de: "Als FHIR-Ressource", en: "As a FHIR resource" },
} as const satisfies Phrases;
