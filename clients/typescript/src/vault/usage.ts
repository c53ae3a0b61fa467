import { NAMES } from "../http/contract/names.js";
import type { SessionApi } from "../login/session-api.js";
import { ServerLiedError } from "../problem/errors.js";
import { type Head, readHead } from "./head.js";

/** How full the vault is, as the server counts: bytes and live items, and the most of each. */
export interface Usage {
  readonly bytes: number;
  readonly items: number;
  readonly quotaBytes: number;
  readonly quotaItems: number;
}

/** Asks the server, whose head may not be behind what this device has seen. */
export async function readUsage(api: SessionApi, known: Head): Promise<Usage> {
  const answer = (await api.call({ method: "GET", path: "/api/vault/v1/head" })).require(200).members(...NAMES.head);
  if (readHead(answer).n < known.n) {
    throw new ServerLiedError("ROLLBACK", "the head is behind what this device has seen");
  }
  const quota = answer.members("quota", ...NAMES.quota);
  const [quotaBytes, quotaItems] = [quota.number("bytes"), quota.number("items")];
  return { bytes: answer.number("bytes"), items: answer.number("items"), quotaBytes, quotaItems };
}
