import type { BeaconParameters } from "./beacon/beacon.js";
import type { DeviceCache } from "./cache/device-cache.js";
import { hashedName } from "./crypto/hashed-name.js";
import type { Api } from "./http/api.js";
import type { Passwords } from "./keys/passwords.js";
import type { Login } from "./login/login.js";
import type { Pins } from "./pins/pins.js";
import { Tabs } from "./tabs/tabs.js";

/** One server, as seen from one device: what its sessions have in common. */
export interface Connection {
  readonly api: Api;
  readonly pins: Pins;
  readonly cache: DeviceCache;
  readonly login: Login;
  readonly passwords: Passwords;
  /** The one that it was built with, if that is none of the two that are compiled in. */
  readonly beacon: BeaconParameters | undefined;
}

/** The other tabs in which the account may be open. */
export async function tabsOf({ api }: Connection, accountId: string): Promise<Tabs> {
  return new Tabs(await hashedName("sealwell-tabs", api.root, accountId));
}

/** Removes what this device keeps of an account, and has other tabs lock. */
export async function forgetAccount(connection: Connection, accountId: string): Promise<void> {
  const tabs = await tabsOf(connection, accountId);
  tabs.tell({ forgotten: true });
  tabs.close();
  await connection.cache.forget(accountId);
  await connection.pins.forgetAccount(accountId);
}
