import { type Json, parseJson } from "../json/members.js";
import { type Bytes, utf8 } from "./bytes.js";
import { pad } from "./padme.js";

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** JSON as it is sealed: padded, so that its length tells little. */
export function paddedJson(value: object): Bytes {
  return pad(utf8(JSON.stringify(value)));
}

/**
 * What was sealed as JSON.
 *
 * @throws Error for what is none
 */
export function openedJson(plaintext: Bytes): Json {
  return parseJson(UTF8.decode(plaintext));
}
