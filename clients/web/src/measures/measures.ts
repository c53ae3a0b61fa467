import { LOINC } from "../fhir/concept";
import type { Phrase } from "../language/phrases";

/** Something that is measured again and again and has a form of its own. */
export interface Measure {
  readonly name: string;
  readonly label: Phrase;
  /** LOINC, the first one for what is written here, the others for what comes from elsewhere. */
  readonly codes: readonly [string, ...string[]];
  /** LOINC's own name of the first code. */
  readonly display: string;
  /** UCUM, and how people write it. */
  readonly unit: { readonly code: string; readonly shown: string };
  /** Other UCUM units that it comes in, and what they are in ours. */
  readonly others: Readonly<Record<string, (value: number) => number>>;
  /** Where most healthy adults are. */
  readonly usual: { readonly low: number; readonly high: number } | undefined;
  /** What a person could have; beyond it somebody has mistyped. */
  readonly possible: { readonly least: number; readonly most: number };
  readonly digits: number;
}

export const SYSTOLIC: Measure = {
  name: "systolic",
  label: { de: "Systolisch (oberer Wert)", en: "Systolic (upper value)" },
  codes: ["8480-6"],
  display: "Systolic blood pressure",
  unit: { code: "mm[Hg]", shown: "mmHg" },
  others: {},
  usual: { low: 90, high: 129 },
  possible: { least: 40, most: 300 },
  digits: 0,
};

export const DIASTOLIC: Measure = {
  name: "diastolic",
  label: { de: "Diastolisch (unterer Wert)", en: "Diastolic (lower value)" },
  codes: ["8462-4"],
  display: "Diastolic blood pressure",
  unit: { code: "mm[Hg]", shown: "mmHg" },
  others: {},
  usual: { low: 60, high: 84 },
  possible: { least: 20, most: 200 },
  digits: 0,
};

export const WEIGHT: Measure = {
  name: "weight",
  label: { de: "Gewicht", en: "Weight" },
  codes: ["29463-7", "3141-9"],
  display: "Body weight",
  unit: { code: "kg", shown: "kg" },
  others: { "[lb_av]": (pounds) => pounds * 0.45359237, g: (grams) => grams / 1000 },
  usual: undefined,
  possible: { least: 0.2, most: 700 },
  digits: 1,
};

export const PULSE: Measure = {
  name: "pulse",
  label: { de: "Puls", en: "Pulse" },
  codes: ["8867-4"],
  display: "Heart rate",
  unit: { code: "/min", shown: "/min" },
  others: {},
  usual: { low: 60, high: 100 },
  possible: { least: 20, most: 300 },
  digits: 0,
};

export const TEMPERATURE: Measure = {
  name: "temperature",
  label: { de: "Temperatur", en: "Temperature" },
  codes: ["8310-5", "8331-1", "8328-7"],
  display: "Body temperature",
  unit: { code: "Cel", shown: "°C" },
  others: { "[degF]": (fahrenheit) => ((fahrenheit - 32) * 5) / 9 },
  usual: { low: 36.1, high: 37.5 },
  possible: { least: 25, most: 45 },
  digits: 1,
};

export const GLUCOSE: Measure = {
  name: "glucose",
  label: { de: "Blutzucker", en: "Blood glucose" },
  codes: ["2339-0", "2345-7", "41653-7", "15074-8", "14749-6"],
  display: "Glucose [Mass/volume] in Blood",
  unit: { code: "mg/dL", shown: "mg/dL" },
  others: { "mmol/L": (millimoles) => millimoles * 18.0182 },
  usual: { low: 70, high: 140 },
  possible: { least: 10, most: 1500 },
  digits: 0,
};

export const MEASURES: readonly Measure[] = [SYSTOLIC, DIASTOLIC, WEIGHT, PULSE, TEMPERATURE, GLUCOSE];

/** The panel that holds both values of a blood pressure. */
export const BLOOD_PRESSURE = {
  label: { de: "Blutdruck", en: "Blood pressure" },
  coding: { system: LOINC, code: "85354-9", display: "Blood pressure panel with all children optional" },
  /** Of older senders. */
  codes: ["85354-9", "55284-4"],
} as const;
