import { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";
import type { SmartHealthLink } from "../smart/smart-health-link.js";
import type { SharedRecord } from "./share-note.js";

/** A smart link as its owner sees it, also after its end. State, counts and times are the service's word. */
export interface OwnedSmartLink {
  /** 22 characters of base64url. */
  readonly id: string;
  /** `locked` after ten wrong passcodes, for good. */
  readonly state: "live" | "locked" | "expired" | "revoked";
  readonly createdAt: Date;
  /** What the service goes by; the link itself has only a hint. */
  readonly expiresAt: Date;
  /** Null while it can be opened. */
  readonly endedAt: Date | null;
  readonly longTerm: boolean;
  readonly direct: boolean;
  readonly passcode: boolean;
  /** Of the sealed files. */
  readonly bytes: number;
  readonly opens: number;
  readonly lastOpenedAt: Date | null;
  readonly wrongPasscodes: number;
  /** Entries of its log. */
  readonly accesses: number;
  readonly label: string;
  /** `shlink:/…`, to be copied again; of no use after the end. */
  readonly link: string;
  /** Which records were shared, in which revision; of many the first. */
  readonly records: readonly SharedRecord[];
}

export type ToldSmartLink = Members<(typeof NAMES.smartLink)[number]>;

/** The service's word on what it asks of visitors must be the link's own. */
export function ownedSmartLink(
  told: ToldSmartLink,
  text: string,
  link: SmartHealthLink,
  records: readonly SharedRecord[],
): OwnedSmartLink {
  const flags = {
    longTerm: told.flag("longTerm"),
    direct: told.flag("direct"),
    passcode: told.flag("passcode"),
  };
  if (flags.longTerm !== link.longTerm || flags.direct !== link.direct || flags.passcode !== link.passcode) {
    throw told.wrong("passcode", "other flags than the link's");
  }
  told.number("files");
  return {
    id: told.id("shareId"),
    state: told.oneOf("state", "live", "locked", "expired", "revoked"),
    createdAt: told.time("createdAt"),
    expiresAt: told.time("expiresAt"),
    endedAt: told.timeOrNull("endedAt"),
    ...flags,
    bytes: told.number("bytes"),
    opens: told.number("opens"),
    lastOpenedAt: told.timeOrNull("lastOpenedAt"),
    wrongPasscodes: told.number("wrongPasscodes"),
    accesses: told.number("accesses"),
    label: link.label,
    link: text,
    records,
  };
}
