import { type Bytes, concat } from "./bytes.js";

/** SHA-256 over the parts, one after the other. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const [only, ...more] = parts;
  const whole = only !== undefined && more.length === 0 ? only : concat(...parts);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole as Bytes));
}
