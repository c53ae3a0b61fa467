import { encodeBase64Url } from "./base64url.js";
import { utf8 } from "./bytes.js";
import { sha256 } from "./digest.js";

/** A name under which a device keeps something of one server; hashed, because an address is not for names that others may see. */
export async function hashedName(kind: string, server: string, key: string): Promise<string> {
  return `${kind}-${encodeBase64Url(await sha256(utf8(`${kind}\n${server.toLowerCase()}\n${key}`)))}`;
}
