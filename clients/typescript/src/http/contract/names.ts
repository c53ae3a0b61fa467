import type { components as AuthComponents } from "./auth.js";
import type { components as NotificationComponents } from "./notification.js";
import type { components as RecoveryComponents } from "./recovery.js";
import type { components as ShareComponents } from "./share.js";
import type { components as VaultComponents } from "./vault.js";

/** The bodies that auth-service takes and gives. */
export type Auth = AuthComponents["schemas"];
/** The bodies that notification-service takes and gives. */
export type Notifications = NotificationComponents["schemas"];
/** The bodies that recovery-service takes and gives. */
export type Recovery = RecoveryComponents["schemas"];
/** The bodies that share-service takes and gives. */
export type Sharing = ShareComponents["schemas"];
/** The bodies that vault-service takes and gives. */
export type Vault = VaultComponents["schemas"];

/** A schema whose lists nobody changes. */
export type Immutable<T> = T extends readonly (infer E)[]
  ? readonly Immutable<E>[]
  : T extends object
    ? { readonly [Name in keyof T]: Immutable<T[Name]> }
    : T;

/** Types are no proof: answers are read strictly, member by member. But a reader that forgets a member of the contract does not compile. */
export function allOf<Schema extends object>() {
  return <const Names extends readonly (keyof Schema & string)[]>(
    ...names: Names
  ): Exclude<keyof Schema, Names[number]> extends never
    ? Names
    : { readonly forgotten: Exclude<keyof Schema, Names[number]> } => names as never;
}

/** The members of each answer: all of them, and no others. */
export const NAMES = {
  account: allOf<Auth["AccountAnswer"]>()("accountId", "email", "createdAt", "credentialVersion", "epoch"),
  session: allOf<Auth["SessionAnswer"]>()("sessionId", "deviceName", "createdAt", "lastUsedAt", "current"),
  sessions: allOf<Auth["SessionsAnswer"]>()("sessions"),
  record: allOf<Auth["RecordAnswer"]>()("accountId", "record"),
  emailChange: allOf<Auth["EmailChangeAnswer"]>()("M2"),
  passwordChange: allOf<Auth["PasswordChangeAnswer"]>()("M2", "credentialVersion"),
  rotation: allOf<Auth["RotationAnswer"]>()("M2", "epoch"),
  toldKeyring: allOf<Auth["KeyringAnswer"]>()("keyring", "credentialVersion"),
  confirmedRegistration: allOf<Auth["ConfirmAnswer"]>()("ticket", "accountId"),
  createdAccount: allOf<Auth["CreateAnswer"]>()("accountId"),
  startedLogin: allOf<Auth["StartAnswer"]>()("handshake", "accountId", "salt", "kdf", "B"),
  finishedLogin: allOf<Auth["FinishAnswer"]>()("M2", "tokens", "keyring"),
  tokens: allOf<Auth["Tokens"]>()("sessionId", "accessToken", "expiresIn", "refreshToken", "deviceToken"),
  keyring: allOf<Auth["Keyring"]>()("epoch", "byPassword", "byRecovery", "previous", "secrets", "record"),
  previousKey: allOf<Auth["Previous"]>()("epoch", "wrap"),
  activity: allOf<Notifications["ActivityAnswer"]>()("head", "oldest", "entries", "previous"),
  activityHead: allOf<Notifications["ActivityHead"]>()("number", "hash"),
  activityEntry: allOf<Notifications["ActivityEntry"]>()("number", "at", "kind", "subject", "count", "hash"),
  preferences: allOf<Notifications["PreferencesAnswer"]>()("version", "mails"),
  mailWishes: allOf<Notifications["MailWishes"]>()("shareOpened", "shareLocked", "shareExpired"),
  recoveryKeyring: allOf<Auth["RecoveryKeyring"]>()("accountId", "email", "credentialVersion", "keyring"),
  reset: allOf<Auth["ResetAnswer"]>()("credentialVersion"),
  wrapOpening: allOf<Recovery["WrapOpening"]>()("accountId", "wrap"),
  plan: allOf<Recovery["PlanAnswer"]>()("phrase", "kit", "capsule", "guardians", "waysThatWorkToday"),
  phrase: allOf<Recovery["PhraseAnswer"]>()("state", "version", "createdAt", "updatedAt"),
  capsule: allOf<Recovery["CapsuleState"]>()("state", "version", "opensAt", "waitSeconds", "createdAt", "updatedAt"),
  toldCapsule: allOf<Recovery["Capsule"]>()(
    "id",
    "wrap",
    "proofHash",
    "chain",
    "round",
    "lock",
    "opensAt",
    "waitSeconds",
    "version",
  ),
  capsuleOpening: allOf<Recovery["CapsuleOpening"]>()("accountId", "id", "wrap", "chain", "round", "lock"),
  guardians: allOf<Recovery["GuardiansState"]>()("state", "needed", "count", "helpers", "request"),
  kit: allOf<Recovery["KitAnswer"]>()("state", "version", "needed", "count", "createdAt", "updatedAt"),
  head: allOf<Vault["HeadAnswer"]>()("n", "mac", "bytes", "items", "quota"),
  quota: allOf<Vault["QuotaAnswer"]>()("bytes", "items"),
  tip: allOf<Vault["Tip"]>()("n", "mac"),
  commits: allOf<Vault["CommitsAnswer"]>()("commits", "head", "next"),
  commit: allOf<Vault["CommitAnswer"]>()("n", "base", "digest", "mac", "at", "changes"),
  checkpoint: allOf<Vault["Checkpoint"]>()("n", "root", "mac"),
  item: allOf<Vault["ItemAnswer"]>()(
    "itemId",
    "revision",
    "collection",
    "key",
    "body",
    "tokens",
    "n",
    "deleted",
    "updatedAt",
  ),
  revision: allOf<Vault["RevisionAnswer"]>()("revision", "n", "at", "deleted"),
  createdShare: allOf<Sharing["CreatedShare"]>()("shareId", "createdAt", "expiresAt"),
  changedShare: allOf<Sharing["ChangedShare"]>()("version"),
  shares: allOf<Sharing["SharesAnswer"]>()("shares", "next"),
  share: allOf<Sharing["Share"]>()(
    "shareId",
    "state",
    "createdAt",
    "expiresAt",
    "maxOpens",
    "opens",
    "opensLeft",
    "lastOpenedAt",
    "wrongPasswords",
    "lockedAt",
    "endedAt",
    "password",
    "emails",
    "mails",
    "bytes",
    "note",
    "accesses",
    "version",
  ),
  smartLinks: allOf<Sharing["SmartLinksAnswer"]>()("smartLinks", "next"),
  smartLink: allOf<Sharing["SmartLink"]>()(
    "shareId",
    "state",
    "createdAt",
    "expiresAt",
    "endedAt",
    "longTerm",
    "direct",
    "passcode",
    "files",
    "bytes",
    "opens",
    "lastOpenedAt",
    "wrongPasscodes",
    "note",
    "accesses",
  ),
  shareMails: allOf<Sharing["ShareMails"]>()("opened", "locked", "expired"),
  accesses: allOf<Sharing["AccessesAnswer"]>()("accesses", "next"),
  access: allOf<Sharing["AccessAnswer"]>()("n", "sealed"),
  gate: allOf<Sharing["ShareChallenge"]>()("password", "email", "expiresAt", "opensLeft", "bytes"),
  gatePassword: allOf<Sharing["PasswordChallenge"]>()("salt", "kdf", "remainingAttempts"),
  verification: allOf<Sharing["ShareVerification"]>()("verification", "expiresIn"),
  openedShare: allOf<Sharing["OpenedShare"]>()("serverHalf", "opensLeft", "content"),
} as const;
