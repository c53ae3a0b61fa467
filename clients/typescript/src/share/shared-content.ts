import { type ExactJson, exactJson, exactText, parseExactly } from "../json/exact-json.js";
import { isObject, type Json, malformed, parseJson } from "../json/members.js";
import { ServerLiedError } from "../problem/errors.js";
import type { HealthRecord } from "../vault/health-record.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** One record of what is shared, without its id or its past. */
export interface SharedItem {
  /** For example `Observation`. */
  readonly collection: string;
  readonly content: Json;
  /** The content's text, where decimals have digits that `content` cannot hold: 1.50. */
  readonly exact?: string | undefined;
}

/** What a visitor sees. */
export interface SharedContent {
  readonly title: string;
  readonly items: readonly SharedItem[];
}

/** What is sealed of these records: their contents with every digit, and nothing else of them. */
export function contentText(title: string, records: readonly HealthRecord[]): string {
  const items = records.map(
    (record) => `{"collection":${JSON.stringify(record.collection)},"content":${exactText(record)}}`,
  );
  return `{"title":${JSON.stringify(title)},"items":[${items.join()}]}`;
}

/**
 * Reads it. Members that a newer client has added are passed over; what is not of this form was sealed by no client.
 *
 * @throws ServerLiedError `MALFORMED_ANSWER`
 */
export function readContent(plaintext: Uint8Array): SharedContent {
  try {
    return read(UTF8.decode(plaintext).trimEnd());
  } catch (error) {
    // Whoever made the link may be a stranger: no text of theirs is more than malformed.
    throw error instanceof ServerLiedError ? error : notOfTheForm();
  }
}

function read(text: string): SharedContent {
  const json = parseJson(text);
  const items = isObject(json) ? json["items"] : undefined;
  if (!isObject(json) || typeof json["title"] !== "string" || !Array.isArray(items)) {
    throw notOfTheForm();
  }
  const exact = exactContents(text, json);
  return { title: json["title"], items: (items as readonly Json[]).map((item, i) => sharedItem(item, exact?.[i])) };
}

/** Reading every digit takes three times as long, and most records have none to lose. */
function exactContents(text: string, json: Json): readonly { readonly content: unknown }[] | undefined {
  return JSON.stringify(json) === text
    ? undefined
    : (parseExactly(text) as { readonly items: readonly { readonly content: unknown }[] }).items;
}

function sharedItem(item: Json, exact: { readonly content: unknown } | undefined): SharedItem {
  const content = isObject(item) ? item["content"] : undefined;
  if (!isObject(item) || typeof item["collection"] !== "string" || content === undefined) {
    throw notOfTheForm();
  }
  const whole: ExactJson = exact === undefined ? { content } : exactJson(exact.content);
  return { collection: item["collection"], ...whole };
}

function notOfTheForm(): ServerLiedError {
  return malformed("", "what is shared is not of the protocol's form");
}
