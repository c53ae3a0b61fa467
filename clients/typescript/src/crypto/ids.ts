import { encodeBase64Url } from "./base64url.js";
import { randomBytes } from "./bytes.js";

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/** A fresh id: 16 random bytes in base64url. */
export function randomId(): string {
  return encodeBase64Url(randomBytes(16));
}

/** Whether the text is an id, in its one spelling. */
export function isId(text: string): boolean {
  return ID.test(text);
}
