import type { Phrases } from "../language/phrases";

export const TEXT = {
  show: { de: "Passwort zeigen", en: "Show the password" },
  hide: { de: "Passwort verbergen", en: "Hide the password" },
  strength: { de: "Stärke des Passworts", en: "Strength of the password" },
  score0: { de: "Sehr schwach", en: "Very weak" },
  score1: { de: "Schwach", en: "Weak" },
  score2: { de: "Noch nicht gut", en: "Not good yet" },
  score3: { de: "Gut", en: "Good" },
  score4: { de: "Sehr gut", en: "Very good" },
} as const satisfies Phrases;
