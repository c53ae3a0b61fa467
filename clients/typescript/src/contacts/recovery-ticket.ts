import { encodeBase64Url } from "../crypto/base64url.js";
import { type Bytes, randomBytes } from "../crypto/bytes.js";
import { randomId } from "../crypto/ids.js";
import { generatePrivateJwk } from "../crypto/key-pair.js";
import { type PrivateJwk, publicJwk } from "../crypto/public-key.js";
import { Members, parseJson } from "../json/members.js";
import { RecoveryTicketError } from "./recovery-ticket-error.js";

/**
 * All that who asks has of a request until its end. Its private key can be read, unlike all others of this client: it has to be in the text that
 * the application keeps.
 */
export interface RecoveryTicket {
  readonly accountId: string;
  readonly request: string;
  /** Of this request alone. */
  readonly key: PrivateJwk;
  /** 32 bytes, shown with every question about the request. */
  readonly token: Bytes;
  /** What starts the request, within ten minutes. */
  readonly start: string;
}

/** A fresh one. */
export async function newTicket(accountId: string, start: string): Promise<RecoveryTicket> {
  return { accountId, request: randomId(), key: await generatePrivateJwk(), token: randomBytes(32), start };
}

export function ticketText({ accountId, request, key, token, start }: RecoveryTicket): string {
  return JSON.stringify({
    v: 1,
    p: "recovery-ticket",
    a: accountId,
    r: request,
    key,
    token: encodeBase64Url(token),
    start,
  });
}

/** @throws RecoveryTicketError */
export function readTicket(text: string): RecoveryTicket {
  try {
    const ticket = Members.of(parseJson(text.trim()), "v", "p", "a", "r", "key", "token", "start");
    if (ticket.number("v") !== 1) {
      throw ticket.wrong("v", "another version");
    }
    ticket.oneOf("p", "recovery-ticket");
    const key = ticket.members("key", "kty", "crv", "x", "y", "d");
    key.bytes("d", 32);
    return {
      accountId: ticket.id("a"),
      request: ticket.id("r"),
      key: { ...publicJwk(key.text("x"), key.text("y")), d: key.text("d") },
      token: ticket.bytes("token", 32),
      start: ticket.text("start"),
    };
  } catch {
    throw new RecoveryTicketError();
  }
}
