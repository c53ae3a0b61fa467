import type { Phrases } from "../language/phrases";

export const TEXT = {
  count: {
    de: (count: number) => (count === 1 ? "1 Wert" : `${count} Werte`),
    en: (count: number) => (count === 1 ? "1 value" : `${count} values`),
  },
  none: { de: "In diesem Zeitraum gibt es keine Werte.", en: "There are no values in this period." },
  howTo: {
    de: "Mit den Pfeiltasten von Wert zu Wert, mit Plus und Minus vergrößern und verkleinern.",
    en: "Arrow keys go from value to value, plus and minus zoom.",
  },
} as const satisfies Phrases;
