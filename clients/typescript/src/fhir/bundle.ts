import { parseExactly } from "../json/exact-json.js";
import { NotABundleError } from "./not-a-bundle-error.js";

/**
 * The entries of a FHIR R4 Bundle, with every digit of their decimals.
 *
 * @throws NotABundleError for anything else: nothing is written from a file that turns out to be something else
 */
export function entriesOf(text: string): readonly unknown[] {
  const bundle = parsed(text);
  if (typeof bundle !== "object" || bundle === null) {
    throw new NotABundleError();
  }
  const { resourceType, entry } = bundle as { readonly resourceType?: unknown; readonly entry?: unknown };
  if (resourceType !== "Bundle") {
    throw new NotABundleError();
  }
  return Array.isArray(entry) ? entry : [];
}

function parsed(text: string): unknown {
  try {
    return parseExactly(text);
  } catch (cause) {
    throw new NotABundleError({ cause });
  }
}
