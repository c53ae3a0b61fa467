import type { SharedContent } from "@sealwell/client";
import { resourceOf } from "../fhir/reading";

/** What is shared as a FHIR Bundle, with every digit as it was written: 1.50 stays 1.50. What is no resource has no place in one. */
export function bundleOf({ items }: SharedContent): string {
  const entries = items
    .filter(({ content }) => resourceOf(content).resourceType !== "")
    .map(({ content, exact }) => `{"resource":${exact ?? JSON.stringify(content)}}`);
  return `{"resourceType":"Bundle","type":"collection","entry":[${entries.join()}]}`;
}
