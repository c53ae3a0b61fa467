import { NAMES } from "../http/contract/names.js";
import { type Json, Members } from "../json/members.js";

/** What a session is carried by. Never printed, never stored. */
export interface Tokens {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly expiresInMillis: number;
  readonly refreshToken: string;
  readonly deviceToken: string;
}

/** Reads them strictly; what goes into a header is checked for what a header can hold. */
export function readTokens(json: Json): Tokens {
  const tokens = Members.of(json, ...NAMES.tokens);
  return {
    sessionId: tokens.id("sessionId"),
    accessToken: tokens.read("accessToken", visible),
    expiresInMillis: tokens.number("expiresIn") * 1000,
    refreshToken: tokens.text("refreshToken"),
    deviceToken: tokens.text("deviceToken"),
  };
}

function visible(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) {
    throw new Error("not a token");
  }
  return text;
}
