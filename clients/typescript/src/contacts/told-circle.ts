import { malformed, type Members } from "../json/members.js";
import { CONTACT_STATES, type ContactState, type OwnersRecovery, RECOVERY_STATES } from "./circle.js";
import { NAMES } from "./names.js";

/** A contact by the service's word. */
export interface ToldContact {
  readonly id: string;
  readonly state: ContactState;
  readonly note: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly keepsSheet: boolean;
  readonly changed: boolean;
  /** Of who has accepted, and still is a contact. */
  readonly person: ToldPerson | undefined;
}

/** Who a contact is said to be. */
export interface ToldPerson {
  readonly accountId: string;
  readonly record: readonly string[];
  readonly confirmation: string | null;
}

/** A set by the service's word. */
export interface ToldSet {
  readonly id: string;
  readonly needed: number;
  readonly waitSeconds: number;
  readonly statement: string;
  /** Ids of the contacts of whom there is still a share. */
  readonly members: readonly string[];
  readonly madeAt: Date;
}

/** A circle by the service's word, of which nothing has been checked but its form. */
export interface ToldCircle {
  readonly contacts: readonly ToldContact[];
  readonly set: ToldSet | undefined;
  readonly request: OwnersRecovery | undefined;
  readonly rehearsal: ToldRehearsal | undefined;
}

/** A rehearsal by the service's word. */
export interface ToldRehearsal {
  readonly id: string;
  readonly askedAt: Date;
  /** JWS, by the owner's ids of contacts. */
  readonly proofs: ReadonlyMap<string, string>;
}

export function readCircle(circle: Members<(typeof NAMES.circle)[number]>): ToldCircle {
  circle.number("helpers");
  const contacts = circle.list("guardians", ...NAMES.guardian).map(readContact);
  if (new Set(contacts.map(({ id }) => id)).size < contacts.length) {
    throw malformed("/guardians", "a contact told twice");
  }
  const rehearsal =
    circle.json("rehearsal") === null ? undefined : readRehearsal(circle.members("rehearsal", ...NAMES.rehearsal));
  if (rehearsal !== undefined && circle.json("set") === null) {
    throw malformed("/rehearsal", "of no set");
  }
  return {
    contacts,
    rehearsal,
    set: circle.json("set") === null ? undefined : readSet(circle.members("set", ...NAMES.set)),
    request:
      circle.json("request") === null ? undefined : readRequest(circle.members("request", ...NAMES.ownersRecovery)),
  };
}

function readRehearsal(told: Members<(typeof NAMES.rehearsal)[number]>): ToldRehearsal {
  const proofs = told.list("proofs", ...NAMES.proof).map((one) => [one.id("guardian"), one.text("proof")] as const);
  if (new Set(proofs.map(([guardian]) => guardian)).size < proofs.length) {
    throw malformed("/rehearsal/proofs", "two proofs of one contact");
  }
  return { id: told.id("id"), askedAt: told.time("askedAt"), proofs: new Map(proofs) };
}

function readContact(told: Members<(typeof NAMES.guardian)[number]>): ToldContact {
  const state = told.oneOf("state", ...CONTACT_STATES);
  const isPerson = state === "accepted" || state === "confirmed";
  const confirmation = told.textOrNull("confirmation");
  told.textOrNull("account");
  if (told.json("record") !== null) {
    told.texts("record");
  }
  return {
    id: told.id("id"),
    state,
    note: told.text("note"),
    invitedAt: told.time("invitedAt"),
    expiresAt: told.time("expiresAt"),
    keepsSheet: told.flag("keepsSheet"),
    changed: told.flag("changed"),
    person: isPerson ? { accountId: told.id("account"), record: told.texts("record"), confirmation } : undefined,
  };
}

function readSet(set: Members<(typeof NAMES.set)[number]>): ToldSet {
  return {
    id: set.id("id"),
    needed: set.number("needed"),
    waitSeconds: set.number("waitSeconds"),
    statement: set.text("statement"),
    members: set.texts("members"),
    madeAt: set.time("createdAt"),
  };
}

function readRequest(request: Members<(typeof NAMES.ownersRecovery)[number]>): OwnersRecovery {
  return {
    id: request.id("id"),
    state: request.oneOf("state", ...RECOVERY_STATES),
    approvals: request.number("approvals"),
    refusals: request.number("refusals"),
    startedAt: request.time("startedAt"),
    expiresAt: request.time("expiresAt"),
    readyAt: request.timeOrNull("readyAt") ?? undefined,
  };
}
