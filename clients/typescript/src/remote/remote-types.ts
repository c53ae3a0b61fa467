import type { Account } from "../account/account.js";
import type { Activity } from "../activity/activity.js";
import type { TimeCapsule } from "../capsule/time-capsule.js";
import type { ContactRecovery } from "../contacts/contact-recovery.js";
import type { Guardianships } from "../contacts/guardianships.js";
import type { TrustedContacts } from "../contacts/trusted-contacts.js";
import type { RecoveryPhrase } from "../crypto/recovery-phrase.js";
import type { MailPreferences } from "../mail/mail-preferences.js";
import type { Outbox } from "../outbox/outbox.js";
import type { RecoveryKit } from "../recovery/recovery-kit.js";
import type { Recovered } from "../recovery/recovered.js";
import type { Sealwell } from "../sealwell.js";
import type { Shares } from "../share/shares.js";
import type { SmartLinks } from "../share/smart-links.js";
import type { Visit } from "../share/visit.js";
import type { Session } from "../session.js";
import type { Records } from "../vault/records.js";

/** What lives in the worker and is called from the page; everything else is copied. */
export type Live =
  | Sealwell
  | Session
  | Records
  | Outbox
  | Account
  | RecoveryPhrase
  | Recovered
  | RecoveryKit
  | TimeCapsule
  | TrustedContacts
  | Guardianships
  | ContactRecovery
  | Shares
  | SmartLinks
  | Visit
  | Activity
  | MailPreferences;

/**
 * An object of the worker as the page has it: the same methods, and every method and every value gives a promise.
 *
 * @typeParam T one of {@link Live}
 */
export type Remote<T> = { readonly [Name in keyof T]: RemoteMember<T[Name]> };

type RemoteMember<M> = M extends (...given: infer Given) => infer Answer
  ? (...given: Given) => Promise<RemoteValue<Awaited<Answer>>>
  : M extends Live
    ? Remote<M>
    : Promise<M>;

/** What comes back: live objects stay where they are, alone or as a member of an answer; what ends a subscription is called there. */
export type RemoteValue<V> = V extends Live
  ? Remote<V>
  : V extends () => void
    ? () => Promise<void>
    : HoldsLive<V> extends true
      ? { readonly [Name in keyof V]: V[Name] extends Live ? Remote<V[Name]> : V[Name] }
      : V;

type HoldsLive<V> = V extends object
  ? true extends { [Name in keyof V]: V[Name] extends Live ? true : false }[keyof V]
    ? true
    : false
  : false;
