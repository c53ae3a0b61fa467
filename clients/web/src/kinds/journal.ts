import { hasCode, LOINC } from "../fhir/concept";
import { listAt, type Resource, textAt } from "../fhir/reading";
import { toLocalInput } from "../fhir/time";
import type { Kind } from "./kind";
import { OWNER, readMoment, resource, writeMoment } from "./writing";

const PATIENT_NOTE = { system: LOINC, code: "51855-5", display: "Patient Note" };

/** A page of a diary. */
export const JOURNAL_KIND: Kind = {
  name: "journal",
  label: { de: "Tagebuch", en: "Journal" },
  resourceType: "DocumentReference",
  fits: (document) => hasCode(listAt(document, "type")[0], LOINC, PATIENT_NOTE.code),
  title: (document) => textAt(document, "description"),
  detail: (document) => textIn(document).slice(0, 200),
  fields: [
    { is: "text", name: "title", label: { de: "Überschrift", en: "Title" }, optional: true },
    { is: "text", name: "text", label: { de: "Text", en: "Text" }, lines: 8 },
    { is: "time", name: "time", label: { de: "Wann", en: "When" } },
  ],
  blank: (now) => ({ title: "", text: "", time: toLocalInput(now) }),
  read: (document) => ({
    title: textAt(document, "description") ?? "",
    text: textIn(document),
    time: readMoment(textAt(document, "date")),
  }),
  write: (values) =>
    resource("DocumentReference", {
      status: "current",
      type: { coding: [PATIENT_NOTE], text: "Journal" },
      subject: OWNER,
      date: writeMoment(values["time"]),
      description: values["title"]?.trim() || undefined,
      content: [{ attachment: { contentType: "text/plain; charset=utf-8", data: toBase64(values["text"] ?? "") } }],
    }),
};

/** The text of a document's first attachment; empty when it is none, or not here. */
export function textIn(document: Resource): string {
  const attachment = listAt(document, "content")[0] ?? listAt(document, "presentedForm")[0];
  const place = textAt(attachment, "attachment", "data") === undefined ? [] : ["attachment"];
  const [type, data] = [textAt(attachment, ...place, "contentType"), textAt(attachment, ...place, "data")];
  return type?.startsWith("text/plain") === true && data !== undefined ? fromBase64(data) : "";
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(data: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  } catch {
    return "";
  }
}
