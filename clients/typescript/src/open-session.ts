import { Account } from "./account/account.js";
import { EmailChange } from "./account/email-change.js";
import { PasswordChange } from "./account/password-change.js";
import { Activity } from "./activity/activity.js";
import { TimeCapsule } from "./capsule/time-capsule.js";
import { Guardianships } from "./contacts/guardianships.js";
import { TrustedContacts } from "./contacts/trusted-contacts.js";
import { type Connection, forgetAccount, tabsOf } from "./connection.js";
import { type OpenKeyring, recoveryKeyOf } from "./keys/open-keyring.js";
import { SessionKeys } from "./keys/session-keys.js";
import { Handshaking } from "./login/handshaking.js";
import { renewKeyring } from "./login/keyring-renewal.js";
import { DeviceSessions } from "./login/device-sessions.js";
import type { LoggedIn } from "./login/login.js";
import { SessionApi, type TokenSource } from "./login/session-api.js";
import type { Tokens } from "./login/tokens.js";
import { MailPreferences } from "./mail/mail-preferences.js";
import { Outbox } from "./outbox/outbox.js";
import { PhrasePlan } from "./recovery/phrase-plan.js";
import { RecoveryKit } from "./recovery/recovery-kit.js";
import { RecoveryPlan } from "./recovery/recovery-plan.js";
import { Shares } from "./share/shares.js";
import { SmartLinks } from "./share/smart-links.js";
import { Session } from "./session.js";
import { Records } from "./vault/records.js";
import { Rewrapping } from "./vault/rewrapping.js";
import { Vault } from "./vault/vault.js";
import { Writing } from "./vault/writing.js";

/** Puts a session together, of tokens at hand or of a login that is made when the server can be reached. */
export async function openSession(
  connection: Connection,
  keyring: OpenKeyring,
  tokens: Tokens | (() => Promise<LoggedIn>),
): Promise<Session> {
  const { api: plain, pins, cache, login, passwords } = connection;
  const { accountId } = keyring;
  const keys = new SessionKeys(keyring);
  const api = new SessionApi(plain, typeof tokens === "function" ? renewing(keys, tokens) : tokens, keys);
  keys.renewedBy(() => renewKeyring(api, keys, pins));
  const tabs = await tabsOf(connection, accountId);
  tabs.listen((message) => "forgotten" in message && keys.lock());
  const vault = await Vault.of({ api, keys, pins, cache: await cache.commits(accountId) }, tabs);
  const writing = new Writing(vault);
  const handshaking = new Handshaking(plain, pins, passwords);
  const { sealer, listeners } = vault;
  const account = new Account({
    plain,
    api,
    keys,
    pins,
    passwordChange: new PasswordChange(api, keys, pins, handshaking, login, cache, passwords),
    rotation: { api, keys, pins, cache, handshaking, rewrapping: new Rewrapping(vault) },
    emailChange: new EmailChange(api, handshaking, pins, cache),
    forget: () => forgetAccount(connection, accountId),
  });
  const sessions = new DeviceSessions(await cache.sessions(accountId), (sessionId) => account.endSession(sessionId));
  keys.whenLocked(() => sessions.over());
  const plan = new RecoveryPlan(api, accountId, () => recoveryKeyOf(keys.open));
  const timeCapsule = new TimeCapsule(plan, connection);
  await api.whenBegun(async (sessionId) => {
    await sessions.begun(sessionId);
    // Whoever logs in moves the date on, and is not kept waiting for it.
    void timeCapsule.upkeep().catch(() => undefined);
  });
  return new Session({
    keys,
    api,
    vault,
    records: new Records(vault, writing),
    outbox: new Outbox({ accountId, ...(await cache.edits(accountId)), sealer, writing, tabs, listeners }),
    phrases: new PhrasePlan(plan),
    recoveryKit: new RecoveryKit(plan),
    timeCapsule,
    contacts: new TrustedContacts(plan, keys, pins),
    guardianships: new Guardianships(api, keys, connection),
    account,
    shares: new Shares({ server: plain.root, api, keys, passwords }),
    smartLinks: new SmartLinks({ server: plain.root, api, keys }),
    activity: new Activity(api, accountId, pins),
    mailPreferences: new MailPreferences(api),
  });
}

/** The late login brings the keyring of today; the cached one may be older. */
function renewing(keys: SessionKeys, logIn: () => Promise<LoggedIn>): TokenSource {
  return async () => {
    const { keyring, tokens } = await logIn();
    keys.renew(keyring);
    return tokens;
  };
}
