import workerUrl from "./sealwell.worker?worker&url";

/** Where the client runs. */
export const WORKER_URL = workerUrl;

/** What keeps the app for times without a network. */
export const OFFLINE_URL = "/offline.js";

/** The page's policy lets nothing else start scripts from a text: where browsers know Trusted Types, these two are all that can be started. */
export function trustedScript(url: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("sealwell-worker", {
    createScriptURL: onlyOurs,
  });
  return policy?.createScriptURL(url) ?? url;
}

let policy: TrustedTypePolicy | undefined;

function onlyOurs(url: string): string {
  if (url !== WORKER_URL && url !== OFFLINE_URL) {
    throw new TypeError("not a script of ours");
  }
  return url;
}

/** TypeScript's DOM does not know them yet. A TrustedScriptURL goes where a text would. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): TrustedTypePolicy;
}

interface TrustedTypePolicy {
  createScriptURL(url: string): string;
}
