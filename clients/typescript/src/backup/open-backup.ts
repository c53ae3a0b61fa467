import { MemoryCacheStore } from "../cache/cache-store.js";
import { DeviceCache, readOwn } from "../cache/device-cache.js";
import { readDoor } from "../cache/door.js";
import type { Connection } from "../connection.js";
import { DEFAULT_KDF } from "../crypto/kdf-parameters.js";
import { Api } from "../http/api.js";
import { Members, parseJson } from "../json/members.js";
import { Login } from "../login/login.js";
import { Passwords } from "../keys/passwords.js";
import { KeptLogin } from "../login/kept-login.js";
import { openSession } from "../open-session.js";
import { MemoryPinStore } from "../pins/pin-store.js";
import { Pins } from "../pins/pins.js";
import { UnreachableError } from "../problem/errors.js";
import type { Session } from "../session.js";
import type { TaskOptions } from "../task/task-options.js";
import { BACKUP_FORMAT } from "./sealed-backup.js";

const NOWHERE = "https://backup.invalid";
const NOBODY = "backup";

/**
 * Opens a sealed backup with the password of its day, without any server: to read and to export. Everything in it is verified; only that the
 * file is the newest one, nobody can tell.
 *
 * @param backup what `session.exportSealed()` gave
 * @throws CacheError `refused` for another password, `damaged` for a file that is not what was written
 */
export async function openBackup(backup: Blob, password: string, task: TaskOptions = {}): Promise<Session> {
  const text = await backup.text();
  const { door, commits } = readOwn(() => {
    const file = Members.of(parseJson(text), "format", "door", "commits");
    file.oneOf("format", BACKUP_FORMAT);
    return { door: readDoor(JSON.stringify(file.json("door"))), commits: file.array("commits") };
  });
  const connection = toNowhere();
  await connection.cache.keepDoor(NOBODY, door);
  await connection.pins.pinAddress(NOBODY, { accountId: door.accountId, kdf: door.kdf, deviceToken: "" });
  await (await connection.cache.commits(door.accountId)).append(commits.map((json, i) => ({ n: i + 1, json })));
  const kept = await KeptLogin.find(connection, NOBODY, password, task);
  const { keyring } = await kept.open(task);
  return openSession(connection, keyring, () => Promise.reject(new UnreachableError("a backup has no server")));
}

function toNowhere(): Connection {
  const api = new Api(NOWHERE, () => Promise.reject(new TypeError("a backup has no server")), {
    attempts: 1,
    baseMillis: 0,
    longestMillis: 0,
  });
  const [pins, cache] = [new Pins(new MemoryPinStore(), NOWHERE), new DeviceCache(new MemoryCacheStore(), NOWHERE)];
  const passwords = new Passwords(DEFAULT_KDF);
  return { api, pins, cache, passwords, login: new Login(api, pins, cache, passwords, ""), beacon: undefined };
}
