import { allOf, type Auth, type Recovery } from "../http/contract/names.js";

/** The members of each answer about trusted contacts: all of them, and no others. Apart from the others, to be loaded with what reads them. */
export const NAMES = {
  circle: allOf<Recovery["Circle"]>()("guardians", "set", "helpers", "request"),
  guardian: allOf<Recovery["Guardian"]>()(
    "id",
    "state",
    "note",
    "invitedAt",
    "expiresAt",
    "account",
    "record",
    "confirmation",
    "changed",
  ),
  set: allOf<Recovery["GuardianSet"]>()("id", "needed", "waitSeconds", "statement", "members", "createdAt"),
  ownersRecovery: allOf<Recovery["OwnersRecovery"]>()(
    "id",
    "state",
    "approvals",
    "refusals",
    "startedAt",
    "expiresAt",
    "readyAt",
  ),
  guardianships: allOf<Recovery["Guardianships"]>()("guardianships"),
  guardianship: allOf<Recovery["Guardianship"]>()("owner", "id", "state", "set", "request"),
  heldShare: allOf<Recovery["HeldShare"]>()("id", "needed", "waitSeconds", "record", "share"),
  requestKey: allOf<Recovery["RequestKey"]>()("kty", "crv", "x", "y"),
  askedHelp: allOf<Recovery["AskedHelp"]>()("id", "key", "state", "startedAt", "expiresAt", "answer"),
  status: allOf<Recovery["HelpRequestStatus"]>()(
    "state",
    "needed",
    "approvals",
    "refusals",
    "startedAt",
    "expiresAt",
    "readyAt",
  ),
  release: allOf<Recovery["HelpRelease"]>()("serverHalf", "wrap", "set", "record", "statement", "approvals"),
  approval: allOf<Recovery["HelpApproval"]>()("guardian", "chain", "round", "lock", "approval"),
  start: allOf<Auth["RecoveryTicket"]>()("accountId", "ticket", "expiresIn"),
} as const;
