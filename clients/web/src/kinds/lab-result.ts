import { concept, hl7, LOINC, nameOf } from "../fhir/concept";
import { at, listAt, numberAt, type Resource, textAt } from "../fhir/reading";
import { toLocalInput } from "../fhir/time";
import type { Kind, Named, Telling, Values } from "./kind";
import { namesIn } from "./names-in";
import {
  answer,
  decimalOf,
  NOTE,
  OWNER,
  readMoment,
  readNamed,
  readNote,
  resource,
  TIME,
  writeMoment,
  writeNamed,
  writeNote,
} from "./writing";

const named = namesIn(LOINC);

const TESTS: readonly Named[] = [
  named("Cholesterin", "Cholesterol", "2093-3", "Cholesterol [Mass/volume] in Serum or Plasma"),
  named("CRP", "CRP", "1988-5", "C reactive protein [Mass/volume] in Serum or Plasma"),
  named("Ferritin", "Ferritin", "2276-4", "Ferritin [Mass/volume] in Serum or Plasma"),
  named("Hämoglobin", "Haemoglobin", "718-7", "Hemoglobin [Mass/volume] in Blood"),
  named("HbA1c", "HbA1c", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood"),
  named("HDL-Cholesterin", "HDL cholesterol", "2085-9", "Cholesterol in HDL [Mass/volume] in Serum or Plasma"),
  named("Kreatinin", "Creatinine", "2160-0", "Creatinine [Mass/volume] in Serum or Plasma"),
  named(
    "LDL-Cholesterin",
    "LDL cholesterol",
    "13457-7",
    "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation",
  ),
  named("Triglyzeride", "Triglycerides", "2571-8", "Triglyceride [Mass/volume] in Serum or Plasma"),
  named("TSH", "TSH", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma"),
  named("Vitamin D", "Vitamin D", "1989-3", "25-hydroxyvitamin D3 [Mass/volume] in Serum or Plasma"),
];

const ANYTHING = { least: -1_000_000, most: 1_000_000_000, digits: 6 } as const;

/** A value that a laboratory has found. */
export const LAB_RESULT_KIND: Kind = {
  name: "lab-result",
  label: { de: "Laborwert", en: "Lab result" },
  resourceType: "Observation",
  fits: (observation) =>
    listAt(observation, "category").some((category) =>
      listAt(category, "coding").some((coding) => at(coding, "code") === "laboratory"),
    ),
  title: (observation) => nameOf(listAt(observation, "code")[0]),
  detail: valueOf,
  fields: [
    { is: "named", name: "test", label: { de: "Was", en: "What" }, among: TESTS },
    { is: "number", name: "value", label: { de: "Wert", en: "Value" }, unit: "", ...ANYTHING },
    { is: "text", name: "unit", label: { de: "Einheit", en: "Unit" } },
    { is: "number", name: "low", label: { de: "Üblich ab", en: "Usual from" }, unit: "", ...ANYTHING, optional: true },
    { is: "number", name: "high", label: { de: "Üblich bis", en: "Usual to" }, unit: "", ...ANYTHING, optional: true },
    TIME,
    NOTE,
  ],
  blank: (now) => ({ test: "", value: "", unit: "", low: "", high: "", time: toLocalInput(now), note: "" }),
  read: (observation) => ({
    test: readNamed(listAt(observation, "code")[0]),
    value: written(numberAt(observation, "valueQuantity", "value")),
    unit: textAt(observation, "valueQuantity", "unit") ?? textAt(observation, "valueQuantity", "code") ?? "",
    low: written(numberAt(observation, "referenceRange", 0, "low", "value")),
    high: written(numberAt(observation, "referenceRange", 0, "high", "value")),
    time: readMoment(textAt(observation, "effectiveDateTime")),
    note: readNote(observation),
  }),
  write: (values) =>
    resource("Observation", {
      status: "final",
      category: [hl7("observation-category", "laboratory")],
      code: writeNamed(values["test"], TESTS) ?? concept(""),
      subject: OWNER,
      effectiveDateTime: writeMoment(values["time"]),
      valueQuantity: { value: decimalOf(values["value"]), unit: values["unit"]?.trim() ?? "" },
      referenceRange: range(values),
      note: writeNote(values),
    }),
};

/** The value of an Observation, whatever kind of value it is. */
export function valueOf(observation: Resource, { format }: Telling): string {
  const value = numberAt(observation, "valueQuantity", "value");
  if (value !== undefined) {
    return `${format.number(value)} ${textAt(observation, "valueQuantity", "unit") ?? ""}`.trim();
  }
  return nameOf(listAt(observation, "valueCodeableConcept")[0]) ?? textAt(observation, "valueString") ?? "";
}

function range(values: Values) {
  const [low, high] = [answer(values["low"]), answer(values["high"])];
  const ends = {
    ...(low && { low: { value: decimalOf(low) } }),
    ...(high && { high: { value: decimalOf(high) } }),
  };
  return Object.keys(ends).length === 0 ? undefined : [ends];
}

function written(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
