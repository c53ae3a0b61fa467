import { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";
import { shareLinkText } from "./share-link.js";
import type { ShareNote, SharedRecord } from "./share-note.js";
import { readMails, type ShareMails } from "./share-policy.js";

/** What a share has come to; `locked` after ten wrong passwords, until its owner unlocks it. */
export type ShareState = "live" | "locked" | "used-up" | "expired" | "revoked";

/** A share as its owner sees it, also after its end. States, counts and times are the service's word. */
export interface OwnedShare {
  /** 22 characters of base64url. */
  readonly id: string;
  readonly state: ShareState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Over all openings; null without a limit. */
  readonly maxOpens: number | null;
  readonly opens: number;
  /** Null without a limit. */
  readonly opensLeft: number | null;
  readonly lastOpenedAt: Date | null;
  /** Since it was made or unlocked. */
  readonly wrongPasswords: number;
  readonly lockedAt: Date | null;
  /** Null while it can be opened. */
  readonly endedAt: Date | null;
  /** Whether it asks for one; null after its end. */
  readonly password: boolean | null;
  /** How many addresses may be proven; null where anybody may come, and after its end. */
  readonly emails: number | null;
  readonly mails: ShareMails;
  /** Of the sealed content. */
  readonly bytes: number;
  /** Entries of its log. */
  readonly accesses: number;
  /** Of what its owner has decided: each change makes the next. */
  readonly version: number;
  /** The owner's own words. */
  readonly label: string;
  /** To be copied again; of no use after the end. */
  readonly link: string;
  /** Which records were shared, in which revision; of many the first. */
  readonly records: readonly SharedRecord[];
}

/** A share of an answer. */
export type ToldShare = Members<(typeof NAMES.share)[number]>;

export function ownedShare(told: ToldShare, note: ShareNote, server: string): OwnedShare {
  const id = told.id("shareId");
  const [password, endedAt] = [told.flagOrNull("password"), told.timeOrNull("endedAt")];
  if ((password === null) === (endedAt === null)) {
    throw told.wrong("password", "null exactly after the end");
  }
  return {
    id,
    state: told.oneOf("state", "live", "locked", "used-up", "expired", "revoked"),
    createdAt: told.time("createdAt"),
    expiresAt: told.time("expiresAt"),
    maxOpens: told.numberOrNull("maxOpens"),
    opens: told.number("opens"),
    opensLeft: told.numberOrNull("opensLeft"),
    lastOpenedAt: told.timeOrNull("lastOpenedAt"),
    wrongPasswords: told.number("wrongPasswords"),
    lockedAt: told.timeOrNull("lockedAt"),
    endedAt,
    password,
    emails: told.numberOrNull("emails"),
    mails: readMails(told.members("mails", ...NAMES.shareMails)),
    bytes: told.number("bytes"),
    accesses: told.number("accesses"),
    version: told.number("version"),
    label: note.label,
    link: shareLinkText(server, id, note.linkKey),
    records: note.records,
  };
}
