/**
 * Where a contact stands: `invited`, then `accepted` by them, then `confirmed` by the owner, who compared safety words with them. Or no more:
 * `declined`, `left`, `gone` (their account was deleted), `removed` (by the owner), `expired` (nobody accepted in time).
 */
export const CONTACT_STATES = [
  "invited",
  "accepted",
  "confirmed",
  "declined",
  "left",
  "gone",
  "removed",
  "expired",
] as const;

/** See {@link CONTACT_STATES}. */
export type ContactState = (typeof CONTACT_STATES)[number];

/**
 * Where a recovery with contacts stands: `open` until enough have approved, `approved` until their time has come, `ready`, `released` when who
 * asked has got it, `completed` with a new password. Or ended: `rejected` by the owner, or with too few contacts left; `cancelled` by who asked;
 * `expired` after 60 days.
 */
export const RECOVERY_STATES = [
  "open",
  "approved",
  "ready",
  "released",
  "completed",
  "rejected",
  "cancelled",
  "expired",
] as const;

/** See {@link RECOVERY_STATES}. */
export type RecoveryState = (typeof RECOVERY_STATES)[number];

/** Somebody whom an account's owner trusts to help them back in. */
export interface TrustedContact {
  /** The owner's id for them. */
  readonly id: string;
  readonly state: ContactState;
  /** The owner's own words, which no server can read. */
  readonly label: string;
  /** Where the invitation went. */
  readonly email: string;
  readonly invitedAt: Date;
  /** When an invitation that nobody accepts is over. */
  readonly expiresAt: Date;
  /** Six words to be compared with those that the contact's own device shows; undefined before they have accepted, and when they are no more. */
  readonly words: readonly string[] | undefined;
  /** Their keys are no longer those that were confirmed: compare the words again, confirm again, and arrange anew. */
  readonly changed: boolean;
  /** Whether they hold a share that they could give today. */
  readonly holdsShare: boolean;
  /** Whether the service says that they keep a sheet of a kit: a reminder, which the owner has not signed. */
  readonly keepsSheet: boolean;
}

/** What the contacts hold together. */
export interface ContactSet {
  readonly id: string;
  /** How many of them have to approve. */
  readonly needed: number;
  /** How long who asks has to wait after that, at least. */
  readonly waitSeconds: number;
  readonly madeAt: Date;
}

/** A recovery of the account that runs, or the last one. */
export interface OwnersRecovery {
  readonly id: string;
  readonly state: RecoveryState;
  readonly approvals: number;
  readonly refusals: number;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** When it is ready; undefined before enough contacts have approved. */
  readonly readyAt: Date | undefined;
}

/**
 * What came of asking one contact: they have `proved` that they could help; or are `waiting`, not having answered. `forged`: the service shows an
 * answer that they did not give for this rehearsal. `changed`: their keys are not those that their share was sealed to, so confirm them again and
 * arrange anew. `missing`: they are no contact any more.
 */
export interface RehearsalResult {
  /** The owner's id for the contact. */
  readonly contact: string;
  readonly outcome: "proved" | "waiting" | "forged" | "changed" | "missing";
  /** When they proved it, by their own clock. */
  readonly provedAt: Date | undefined;
}

/** Contacts were asked to prove that they could help. */
export interface ContactRehearsal {
  readonly id: string;
  /** As the service says; no proof is older than a day before it. */
  readonly askedAt: Date;
  /** One for each contact of the set, as the owner has signed it. */
  readonly results: readonly RehearsalResult[];
  /** How many have proved it. */
  readonly proved: number;
  /** Whether these are as many as are needed. */
  readonly works: boolean;
}

/** All of an account's trusted contacts, as its owner's device has checked them. */
export interface Circle {
  readonly contacts: readonly TrustedContact[];
  /** Undefined where nothing is arranged: contacts alone give nothing back. */
  readonly set: ContactSet | undefined;
  /** `ready`: more can help than are needed; `tight`: exactly as many; `broken`: fewer; `missing`: nothing is arranged. */
  readonly health: "missing" | "ready" | "tight" | "broken";
  /** How many contacts could help today. */
  readonly helpers: number;
  readonly request: OwnersRecovery | undefined;
  /** The latest rehearsal of this set; undefined without one. */
  readonly rehearsal: ContactRehearsal | undefined;
}
