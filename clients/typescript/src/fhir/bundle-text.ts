import { decodeBase64Url } from "../crypto/base64url.js";
import { encodeHex } from "../crypto/hex.js";
import { textOf } from "../json/exact-json.js";
import { isObject } from "../json/members.js";
import type { HealthRecord } from "../vault/health-record.js";
import { SOURCE } from "../vault/index-field.js";

export const BUNDLE_START = '{"resourceType":"Bundle","type":"collection","entry":[';

export function isResource({ content }: HealthRecord): boolean {
  return isObject(content) && typeof content["resourceType"] === "string";
}

/** An import of what is exported finds the same sources, and changes nothing. */
export function entryOf(record: HealthRecord): string {
  const source = record.fields[SOURCE.name]?.[0] ?? urn(record.id);
  const fullUrl = source.includes(":") ? `"fullUrl":${JSON.stringify(source)},` : "";
  return `{${fullUrl}"resource":${textOf(record)}}`;
}

/** A record's id has as many bytes as a UUID. */
function urn(id: string): string {
  const hex = encodeHex(decodeBase64Url(id, 16));
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
