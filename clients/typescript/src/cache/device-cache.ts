import { hashedName } from "../crypto/hashed-name.js";
import { CacheError } from "./cache-error.js";
import type { CacheStore } from "./cache-store.js";
import { CommitCache } from "./commit-cache.js";
import { type Door, doorText, readDoor } from "./door.js";

// The number is the format's: a client never reads what another format wrote.
const DOOR = "door1";
const COMMITS = "commit1";
const EDITS = "edit1";
const SESSIONS = "session1";
const MOST_DOORS = 1_000;

/** What a device keeps of one server, in the application's store. */
export class DeviceCache {
  constructor(
    private readonly store: CacheStore,
    private readonly server: string,
  ) {}

  /**
   * What the last login with the address left.
   *
   * @throws CacheError `missing`, `damaged`
   */
  async door(email: string): Promise<Door> {
    const text = await this.store.read(await this.name(DOOR, email));
    if (text === undefined) {
      throw new CacheError("missing");
    }
    return readOwn(() => readDoor(text));
  }

  /** Keeps it if it can be kept: a login does not fail because the disk is full. */
  async keepDoor(email: string, door: Door): Promise<void> {
    await this.store.write([[await this.name(DOOR, email), doorText(door)]]).catch(() => undefined);
  }

  async moveDoor(before: string, after: string): Promise<void> {
    const door = await this.door(before).catch(() => undefined);
    if (door !== undefined) {
      await this.keepDoor(after, door);
      await this.store.remove(await this.name(DOOR, before));
    }
  }

  async commits(accountId: string): Promise<CommitCache> {
    return new CommitCache(this.store, `${await this.name(COMMITS, accountId)}-`);
  }

  /** Where the edits wait that have not been pushed. */
  async edits(accountId: string): Promise<{ store: CacheStore; prefix: string }> {
    return { store: this.store, prefix: `${await this.name(EDITS, accountId)}-` };
  }

  /** Where the sessions are noted that this device has begun. */
  async sessions(accountId: string): Promise<{ store: CacheStore; prefix: string }> {
    return { store: this.store, prefix: `${await this.name(SESSIONS, accountId)}-` };
  }

  /** Removes everything that belongs to the account. */
  async forget(accountId: string): Promise<void> {
    await this.store.remove(await this.name(COMMITS, accountId));
    await this.store.remove(await this.name(EDITS, accountId));
    await this.store.remove(await this.name(SESSIONS, accountId));
    for (const [key, text] of await this.store.range(`${DOOR}-`, "", MOST_DOORS)) {
      if (leadsTo(text, accountId)) {
        await this.store.remove(key);
      }
    }
  }

  private async name(kind: string, key: string): Promise<string> {
    return hashedName(kind, this.server, key);
  }
}

/** Also a door that is damaged otherwise is to be removed. */
function leadsTo(text: string, accountId: string): boolean {
  return text.includes(accountId);
}

/** What this device wrote and cannot read was changed by somebody else; the server is not to blame. */
export function readOwn<T>(reader: () => T): T {
  try {
    return reader();
  } catch (cause) {
    throw new CacheError("damaged", { cause });
  }
}
