/**
 * The worker's side: the client runs here, and the page calls it with what `@sealwell/client/remote` offers.
 *
 * @packageDocumentation
 */
import { type Endpoint, expose } from "comlink";
import { Account } from "../account/account.js";
import { Activity } from "../activity/activity.js";
import { IdbCacheStore } from "../cache/idb-cache-store.js";
import { TimeCapsule } from "../capsule/time-capsule.js";
import { Guardianships } from "../contacts/guardianships.js";
import { TrustedContacts } from "../contacts/trusted-contacts.js";
import { preparePasswordRoot } from "../crypto/password-kdf.js";
import { MailPreferences } from "../mail/mail-preferences.js";
import { Outbox } from "../outbox/outbox.js";
import { IdbPinStore } from "../pins/idb-pin-store.js";
import { RecoveryKit } from "../recovery/recovery-kit.js";
import { type ConnectionOptions, Sealwell } from "../sealwell.js";
import { Shares } from "../share/shares.js";
import { SmartLinks } from "../share/smart-links.js";
import { Visit } from "../share/visit.js";
import { Session } from "../session.js";
import { Records } from "../vault/records.js";
import type { Exposed } from "./exposed.js";
import type { Live } from "./remote-types.js";
import { teachComlink } from "./wire-handlers.js";

export type { Exposed, WorkerOptions } from "./exposed.js";

interface LiveClass {
  readonly prototype: Live;
  [Symbol.hasInstance](value: unknown): boolean;
}

const LIVE: readonly LiveClass[] = [
  Sealwell,
  Session,
  Records,
  Outbox,
  Account,
  RecoveryKit,
  TimeCapsule,
  TrustedContacts,
  Guardianships,
  Shares,
  SmartLinks,
  Visit,
  Activity,
  MailPreferences,
];

/**
 * Offers the client to the page that started this worker. The worker's file is this call and nothing else. Pins, ciphertext
 * and edits that wait are kept in the origin's IndexedDB.
 *
 * @param endpoint whom to answer; the page, unless a test says otherwise
 * @param device where this device keeps things; IndexedDB, unless a test says otherwise
 * @example
 * ```ts
 * import { exposeSealwell } from "@sealwell/client/worker";
 *
 * exposeSealwell();
 * ```
 */
export function exposeSealwell(endpoint: Endpoint = globalThis as unknown as Endpoint, device = browserDevice): void {
  teachComlink(isLive);
  const exposed: Exposed = {
    connect: async (server, options) => new Sealwell(server, { ...options, ...(await device()) }),
  };
  expose(exposed, endpoint);
  // Whoever starts a worker is about to log in.
  preparePasswordRoot();
}

async function browserDevice(): Promise<ConnectionOptions> {
  return { pins: await IdbPinStore.open(), cache: await IdbCacheStore.open() };
}

/** Classes that come with code which is loaded when it is needed say so themselves: to name them here would load it. */
function isLive(value: unknown): boolean {
  return (
    typeof value === "function" ||
    LIVE.some((live) => value instanceof live) ||
    (typeof value === "object" &&
      value !== null &&
      (value.constructor as { readonly staysInWorker?: unknown }).staysInWorker === true)
  );
}
