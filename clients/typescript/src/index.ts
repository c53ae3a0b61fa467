/**
 * The Sealwell client: see {@link Sealwell}.
 *
 * @packageDocumentation
 */
export type { AccountDetails, Account, DeviceSession } from "./account/account.js";
export { KeyringFullError } from "./account/keyring-full-error.js";
export type { Activity } from "./activity/activity.js";
export type { ActivityEntry, ActivityHead, ActivityPage } from "./activity/activity-page.js";
export { openBackup } from "./backup/open-backup.js";
export { CacheError, type CacheReason } from "./cache/cache-error.js";
export { type CacheStore, type Entry, MemoryCacheStore } from "./cache/cache-store.js";
export { IdbCacheStore } from "./cache/idb-cache-store.js";
export type { BeaconParameters } from "./beacon/beacon.js";
export { CapsuleFileError, type CapsuleFileFault } from "./capsule/capsule-file-error.js";
export type { TimeCapsule } from "./capsule/time-capsule.js";
export type {
  Circle,
  ContactRehearsal,
  ContactSet,
  ContactState,
  OwnersRecovery,
  RecoveryState,
  RehearsalResult,
  TrustedContact,
} from "./contacts/circle.js";
export type { ContactRecovery, RecoveredByContacts, RecoveryStatus } from "./contacts/contact-recovery.js";
export type { AskedHelp, AskedProof, Guardianship, KeptSheet } from "./contacts/guardianship.js";
export type { Guardianships } from "./contacts/guardianships.js";
export { RecoveryTicketError } from "./contacts/recovery-ticket-error.js";
export type { Arrangement, Invitation, TrustedContacts } from "./contacts/trusted-contacts.js";
export type { KdfParameters } from "./crypto/kdf-parameters.js";
export type { PasswordStretcher } from "./keys/passwords.js";
export { PhraseError } from "./crypto/phrase-error.js";
export { ShareError, type ShareFault } from "./crypto/slip39/share-error.js";
export type { RecoveryPhrase } from "./crypto/recovery-phrase.js";
export type { FhirExport } from "./fhir/fhir-export.js";
export { CODE, DATE } from "./fhir/fhir-fields.js";
export type { ImportReport, Skipped, SkipReason } from "./fhir/import-report.js";
export { NotABundleError } from "./fhir/not-a-bundle-error.js";
export { IdleLock, type IdleLockOptions } from "./idle/idle-lock.js";
export type { RetryPolicy } from "./http/retry-policy.js";
export type { HttpAnswer, HttpCall, HttpTransport } from "./http/transport.js";
export type { Json } from "./json/members.js";
export type { MailPreferences, MailWishes } from "./mail/mail-preferences.js";
export type { Outbox, PendingEdit } from "./outbox/outbox.js";
export { IdbPinStore } from "./pins/idb-pin-store.js";
export type { AccountRecord } from "./keys/account-record.js";
export { MemoryPinStore, type PinStore } from "./pins/pin-store.js";
export {
  type FieldError,
  RefusedError,
  SealwellError,
  ServerLiedError,
  SessionLockedError,
  UnreachableError,
} from "./problem/errors.js";
export type { Lie } from "./problem/lie.js";
export type { ProblemType } from "./problem/problem-type.js";
export type { RecoveryMethod } from "./recovery/recovery-method.js";
export { NotYetError } from "./recovery/not-yet-error.js";
export type { PhraseState } from "./recovery/phrase-plan.js";
export type { RecoveryKit } from "./recovery/recovery-kit.js";
export type { CapsuleState, KitState } from "./recovery/told-plan.js";
export type { Recovered } from "./recovery/recovered.js";
export type { ShareAccess, SmartAccess } from "./share/access-log.js";
export type { Gate, GatePassword } from "./share/gate.js";
export type { OwnedShare, ShareState } from "./share/owned-share.js";
export type { OwnedSmartLink } from "./share/owned-smart-link.js";
export { ShareLinkError, type ShareLinkReason } from "./share/share-link-error.js";
export type { SharedRecord } from "./share/share-note.js";
export type { ShareChange, ShareMails, SharePolicy } from "./share/share-policy.js";
export { ShareTooLargeError } from "./share/share-too-large-error.js";
export type { SharedContent, SharedItem } from "./share/shared-content.js";
export type { Shares } from "./share/shares.js";
export type { SmartLinkPolicy, SmartLinks } from "./share/smart-links.js";
export { type AddressBar, takeShareLink } from "./share/take-share-link.js";
export type { Visit } from "./share/visit.js";
export { type ConnectionOptions, type LoginResult, type Registered, Sealwell } from "./sealwell.js";
export type { Session } from "./session.js";
export { openSmartLink, type SmartFile, type SmartVisit } from "./smart/open-smart-link.js";
export { PasscodeRefusedError } from "./smart/passcode-refused-error.js";
export { parseSmartLink, type SmartHealthLink, smartLinkText } from "./smart/smart-health-link.js";
export { SmartLinkError } from "./smart/smart-link-error.js";
export { type Conflict, ConflictError, mineOverTheirs } from "./vault/conflict.js";
export type { Head } from "./vault/head.js";
export { draft, edit, type Fields, type HealthRecord, indexed, type RecordDraft } from "./vault/health-record.js";
export { declareField, type IndexField, SOURCE } from "./vault/index-field.js";
export { RecordTooLargeError } from "./vault/record-too-large-error.js";
export type { RecordPage, Records } from "./vault/records.js";
export type { Revision, StoredItem } from "./vault/server-items.js";
export type { Progress, Stage, TaskOptions } from "./task/task-options.js";
export type { SyncOptions } from "./vault/vault.js";
export type { Usage } from "./vault/usage.js";
export type { VaultEvent } from "./vault/vault-event.js";
