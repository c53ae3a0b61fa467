import { concept, nameOf } from "../fhir/concept";
import { listAt, textAt } from "../fhir/reading";
import { toLocalInput } from "../fhir/time";
import type { Choice, Kind } from "./kind";
import { answer, join, OWNER, readMoment, readNamed, resource, writeMoment } from "./writing";

const ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

const CLASSES: readonly Choice[] = [
  { value: "AMB", label: { de: "In der Praxis", en: "At the doctor's" } },
  { value: "VR", label: { de: "Telefon oder Video", en: "By phone or video" } },
  { value: "EMER", label: { de: "Notaufnahme", en: "Emergency" } },
  { value: "IMP", label: { de: "Im Krankenhaus", en: "In hospital" } },
  { value: "HH", label: { de: "Hausbesuch", en: "At home" } },
];

/** Seeing somebody about one's health. What was talked about is in the reason: an Encounter has no notes in R4. */
export const VISIT_KIND: Kind = {
  name: "visit",
  label: { de: "Besuch", en: "Visit" },
  resourceType: "Encounter",
  fits: () => true,
  title: (encounter) => nameOf(listAt(encounter, "type")[0]),
  detail: (encounter) =>
    join(textAt(encounter, "participant", 0, "individual", "display"), nameOf(listAt(encounter, "reasonCode")[0])),
  fields: [
    { is: "text", name: "type", label: { de: "Was für ein Termin", en: "What kind of appointment" } },
    { is: "choice", name: "class", label: { de: "Wo", en: "Where" }, among: CLASSES },
    { is: "text", name: "with", label: { de: "Bei wem", en: "With whom" }, optional: true },
    { is: "time", name: "start", label: { de: "Wann", en: "When" } },
    { is: "text", name: "reason", label: { de: "Anlass", en: "Reason" }, lines: 2, optional: true },
  ],
  blank: (now) => ({ type: "", class: "AMB", with: "", start: toLocalInput(now), reason: "" }),
  read: (encounter) => ({
    type: readNamed(listAt(encounter, "type")[0]),
    class: textAt(encounter, "class", "code") ?? "",
    with: textAt(encounter, "participant", 0, "individual", "display") ?? "",
    start: readMoment(textAt(encounter, "period", "start")),
    reason: readNamed(listAt(encounter, "reasonCode")[0]),
  }),
  write: (values) => {
    const [type, person, reason] = [answer(values["type"]), answer(values["with"]), answer(values["reason"])];
    const start = writeMoment(values["start"]);
    return resource("Encounter", {
      status: "finished",
      class: { system: ACT, code: values["class"] ?? "AMB" },
      type: type === undefined ? undefined : [concept(type)],
      subject: OWNER,
      participant: person === undefined ? undefined : [{ individual: { display: person } }],
      period: start === undefined ? undefined : { start },
      reasonCode: reason === undefined ? undefined : [concept(reason)],
    });
  },
};
