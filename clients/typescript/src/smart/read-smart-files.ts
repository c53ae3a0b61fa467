import { entriesOf } from "../fhir/bundle.js";
import { exactJson } from "../json/exact-json.js";
import { isObject, malformed } from "../json/members.js";
import type { SharedContent, SharedItem } from "../share/shared-content.js";
import type { SmartFile } from "./open-smart-link.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const FHIR = /^application\/fhir\+json(;|$)/;

/**
 * What opened files say, as a visitor of a share reads it: the resources of their Bundles, with every digit. Files of other types are passed over.
 *
 * @throws ServerLiedError `MALFORMED_ANSWER` for a file that is none of what its type says
 */
export function readSmartFiles(title: string, files: readonly SmartFile[]): SharedContent {
  try {
    const bundles = files.filter(({ contentType }) => FHIR.test(contentType));
    const entries = bundles.flatMap(({ content }) => entriesOf(UTF8.decode(content)));
    return { title, items: entries.flatMap(itemOf) };
  } catch {
    throw malformed("", "a file that is no Bundle");
  }
}

function itemOf(entry: unknown): readonly SharedItem[] {
  const { resource } = (entry ?? {}) as { readonly resource?: unknown };
  const item = exactJson(resource ?? null);
  const type = isObject(item.content) ? item.content["resourceType"] : undefined;
  return typeof type === "string" ? [{ collection: type, ...item }] : [];
}
