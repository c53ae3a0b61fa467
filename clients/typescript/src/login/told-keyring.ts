import { NAMES } from "../http/contract/names.js";
import { type Keyring, readKeyring } from "../keys/keyring.js";
import type { SessionApi } from "./session-api.js";

/** A session's keyring as the server gives it now. */
export interface ToldKeyring {
  readonly keyring: Keyring;
  /** Of the password that its `byPassword` is for. */
  readonly credentialVersion: number;
}

/** Asks for it. */
export async function askForKeyring(api: SessionApi, signal?: AbortSignal): Promise<ToldKeyring> {
  const answer = (await api.call({ method: "GET", path: "/api/auth/v1/account/keyring", signal }))
    .require(200)
    .members(...NAMES.toldKeyring);
  return { keyring: readKeyring(answer.json("keyring")), credentialVersion: answer.number("credentialVersion") };
}
