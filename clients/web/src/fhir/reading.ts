import type { Json } from "@sealwell/client";

/** A FHIR resource as it lies in the vault. It may have come from anywhere: what is read from it is looked at first. */
export interface Resource {
  readonly resourceType: string;
  readonly [member: string]: Json;
}

type Path = readonly (string | number)[];

/** What is at a path of members and places; undefined when the path leads nowhere. */
export function at(json: Json | undefined, ...path: Path): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => {
    if (Array.isArray(here)) {
      return typeof step === "number" ? (here as readonly Json[])[step] : undefined;
    }
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) {
      return undefined;
    }
    return (here as Readonly<Record<string, Json>>)[step];
  }, json);
}

/** The text at a path; undefined when there is none, or something else. */
export function textAt(json: Json | undefined, ...path: Path): string | undefined {
  const found = at(json, ...path);
  return typeof found === "string" && found.trim() !== "" ? found : undefined;
}

/** The number at a path; undefined when there is none, or something else. */
export function numberAt(json: Json | undefined, ...path: Path): number | undefined {
  const found = at(json, ...path);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}

/** The list at a path; what FHIR allows once or many times is a list of one. */
export function listAt(json: Json | undefined, ...path: Path): readonly Json[] {
  const found = at(json, ...path);
  if (found === undefined || found === null) {
    return [];
  }
  return Array.isArray(found) ? (found as readonly Json[]) : [found];
}

/** The content of a record as a resource; one of nothing in particular when it is none. */
export function resourceOf(content: Json): Resource {
  return textAt(content, "resourceType") === undefined ? { resourceType: "" } : (content as unknown as Resource);
}
