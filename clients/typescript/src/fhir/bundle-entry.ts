import { type ExactJson, exactJson } from "../json/exact-json.js";
import { isObject, type Json } from "../json/members.js";
import type { SkipReason } from "./import-report.js";

/** An entry of a Bundle, looked at once. */
export interface BundleEntry {
  /** Where the resource comes from: its fullUrl, or its type and id; empty when it has neither. */
  readonly source: string;
  readonly resourceType: string;
  readonly resource: ExactJson;
}

/** The entry, or why it cannot become a record. */
export function readEntry(tree: unknown): BundleEntry | { readonly source: string; readonly skip: SkipReason } {
  const entry = isTree(tree) ? tree : {};
  const resource = isTree(entry["resource"]) ? entry["resource"] : {};
  const type = resource["resourceType"];
  const source = sourceOf(entry, resource);
  if (!isTree(tree) || ("resource" in entry && !isTree(entry["resource"]))) {
    return { source, skip: "unknown-shape" };
  }
  if (type === undefined) {
    return { source, skip: "no-resource-type" };
  }
  if (typeof type !== "string" || !/^[A-Z][A-Za-z]{1,63}$/.test(type)) {
    return { source, skip: "unknown-shape" };
  }
  return source === "" ? { source, skip: "no-source" } : { source, resourceType: type, resource: exactJson(resource) };
}

function sourceOf(entry: Tree, resource: Tree): string {
  const { fullUrl } = entry as { readonly fullUrl?: unknown };
  const { id, resourceType } = resource as { readonly id?: unknown; readonly resourceType?: unknown };
  if (typeof fullUrl === "string" && fullUrl.trim() !== "") {
    return fullUrl;
  }
  return typeof id === "string" && id.trim() !== "" ? `${String(resourceType)}/${id}` : "";
}

interface Tree {
  readonly [name: string]: unknown;
}

function isTree(value: unknown): value is Tree {
  return isObject(value as Json);
}
