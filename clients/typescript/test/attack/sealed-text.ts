import { base64url } from "jose";
import type { Asked } from "../evil/evil-server.js";

const ENVELOPE = /^[\w-]+\.\.[\w-]{16}\.[\w-]*\.[\w-]{22}$/;

/** An envelope as a server sees it. Two were sealed under one key exactly if they commit to the same. */
export interface SealedText {
  readonly commitment: string;
  readonly purpose: string;
  readonly nonce: string;
}

/** Every envelope of these requests, each once however often it was sent. */
export function sealedIn(requests: readonly Asked[]): SealedText[] {
  return [...new Set(requests.flatMap(({ body }) => textsOf(body)))].filter((text) => ENVELOPE.test(text)).map(read);
}

function textsOf(json: unknown): string[] {
  if (typeof json === "string") {
    return [json];
  }
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(textsOf) : [];
}

function read(text: string): SealedText {
  const [header = "", , nonce = ""] = text.split(".");
  const { com, sw } = JSON.parse(new TextDecoder().decode(base64url.decode(header))) as {
    com: string;
    sw: { p: string };
  };
  return { commitment: com, purpose: sw.p, nonce };
}
