import { type PublicJwk, publicJwk } from "../crypto/public-key.js";
import { type Members } from "../json/members.js";
import { CONTACT_STATES, type ContactState, RECOVERY_STATES } from "./circle.js";
import type { AskedHelp, AskedProof } from "./guardianship.js";
import { NAMES } from "./names.js";

/** What a contact holds, by the service's word. */
export interface ToldShare {
  /** The set's. */
  readonly id: string;
  readonly needed: number;
  readonly waitSeconds: number;
  /** The owner's chain of account records. */
  readonly record: readonly string[];
  readonly sealed: string;
  readonly rehearsal: AskedProof | undefined;
}

/** A guardianship by the service's word, of which nothing has been checked but its form. */
export interface ToldGuardianship {
  readonly owner: string;
  readonly id: string;
  readonly state: ContactState;
  /** A sheet of the owner's kit, sealed. */
  readonly sheet: string | undefined;
  readonly share: ToldShare | undefined;
  readonly request: Omit<AskedHelp, "words"> | undefined;
}

export function readGuardianship(told: Members<(typeof NAMES.guardianship)[number]>): ToldGuardianship {
  return {
    owner: told.id("owner"),
    id: told.id("id"),
    state: told.oneOf("state", ...CONTACT_STATES),
    sheet: told.textOrNull("sheet") ?? undefined,
    share: told.json("set") === null ? undefined : readHeld(told.members("set", ...NAMES.heldShare)),
    request: told.json("request") === null ? undefined : readAsked(told.members("request", ...NAMES.askedHelp)),
  };
}

function readHeld(set: Members<(typeof NAMES.heldShare)[number]>): ToldShare {
  return {
    id: set.id("id"),
    needed: set.number("needed"),
    waitSeconds: set.number("waitSeconds"),
    record: set.texts("record"),
    sealed: set.text("share"),
    rehearsal:
      set.json("rehearsal") === null ? undefined : readRehearsal(set.members("rehearsal", ...NAMES.askedProof)),
  };
}

function readRehearsal(told: Members<(typeof NAMES.askedProof)[number]>): AskedProof {
  return { id: told.id("id"), askedAt: told.time("askedAt"), answered: told.flag("answered") };
}

function readAsked(request: Members<(typeof NAMES.askedHelp)[number]>): Omit<AskedHelp, "words"> {
  return {
    id: request.id("id"),
    key: readKey(request.members("key", ...NAMES.requestKey)),
    state: request.oneOf("state", ...RECOVERY_STATES),
    startedAt: request.time("startedAt"),
    expiresAt: request.time("expiresAt"),
    answer: request.json("answer") === null ? undefined : request.oneOf("answer", "approved", "refused"),
  };
}

function readKey(key: Members<(typeof NAMES.requestKey)[number]>): PublicJwk {
  key.oneOf("kty", "EC");
  key.oneOf("crv", "P-256");
  return key.read("x", (x) => publicJwk(x, key.text("y")));
}
