import type { Api } from "../http/api.js";
import type { Auth } from "../http/contract/names.js";
import type { SessionKeys } from "../keys/session-keys.js";

/** Section 6, the end: asked for with the account's own signature, which no session token can replace. */
export async function requestDeletion(api: Api, sessionKeys: SessionKeys): Promise<void> {
  const { accountId, keys } = sessionKeys.open;
  const at = Math.floor(Date.now() / 1000);
  const payload = `{"v":1,"p":"account-deletion","a":"${accountId}","at":${at}}`;
  const request = await keys.sign.sign("sw1-request+jws", payload);
  const path = `/api/auth/v1/accounts/${accountId}/deletion`;
  (
    await api.call({ method: "POST", path, body: { request } satisfies Auth["DeletionRequest"], repeatable: true })
  ).require(202);
}
