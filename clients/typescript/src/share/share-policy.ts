import type { NAMES, Sharing } from "../http/contract/names.js";
import type { Members } from "../json/members.js";
import { normaliseEmail } from "../login/email-address.js";

const LONGEST_LABEL = 120;

/** Of what a share's owner gets a mail: its first opening, its lock after too many wrong passwords, its end. */
export interface ShareMails {
  readonly opened: boolean;
  readonly locked: boolean;
  readonly expired: boolean;
}

/** Who may open a link, how often and until when. */
export interface SharePolicy {
  /** What the visitor reads above the records. */
  readonly title: string;
  /** The owner's own words, at most 120 characters, which nobody else can read. */
  readonly label?: string;
  /** At most 366 days ahead; in seven days without it. */
  readonly expiresAt?: Date;
  /** 1 to 10,000; without a limit without it. */
  readonly maxOpens?: number;
  /** To be told apart from the link; without one, the link is enough. */
  readonly password?: string;
  /** Up to 20 addresses, one of which has to be proven; anybody without them. */
  readonly emails?: readonly string[];
  /** All of them without it. */
  readonly mails?: ShareMails;
}

/** What can be changed about a share that has been made; what is left out stays. */
export interface ShareChange {
  readonly expiresAt?: Date;
  /** Over all openings, those that have been included; null for as often as wanted. */
  readonly maxOpens?: number | null;
  readonly mails?: ShareMails;
}

/** What the service is told of a policy. */
export function wishesOf({ expiresAt, maxOpens, emails, mails }: SharePolicy): Partial<Sharing["ShareCreation"]> {
  return {
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() }),
    ...(maxOpens === undefined ? {} : { maxOpens }),
    ...(emails === undefined || emails.length === 0 ? {} : { emails: emails.map(normaliseEmail) }),
    ...(mails === undefined ? {} : { mails }),
  };
}

/** @throws TypeError for a label that a note does not hold */
export function requireLabel({ label = "" }: SharePolicy): string {
  if (label.length > LONGEST_LABEL) {
    throw new TypeError(`a label has at most ${LONGEST_LABEL} characters`);
  }
  return label;
}

export function readMails(mails: Members<(typeof NAMES.shareMails)[number]>): ShareMails {
  return { opened: mails.flag("opened"), locked: mails.flag("locked"), expired: mails.flag("expired") };
}
