import type { Json } from "@sealwell/client";
import { codeIn, hl7 } from "./concept";
import { listAt, type Resource } from "./reading";

/** The resources that have a clinical status, each with a list of HL7's of its own. */
const SYSTEMS = { AllergyIntolerance: "allergyintolerance-clinical", Condition: "condition-clinical" } as const;

/** For example `active`; undefined when the resource does not say. */
export function readClinicalStatus(resource: Resource): string | undefined {
  const system = SYSTEMS[resource.resourceType as keyof typeof SYSTEMS];
  return codeIn(listAt(resource, "clinicalStatus")[0], `http://terminology.hl7.org/CodeSystem/${system}`);
}

export function writeClinicalStatus(resourceType: keyof typeof SYSTEMS, status: string | undefined): Json | undefined {
  return status === undefined ? undefined : hl7(SYSTEMS[resourceType], status);
}
