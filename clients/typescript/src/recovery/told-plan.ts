import { NAMES } from "../http/contract/names.js";
import type { Members } from "../json/members.js";

/** A kit that would work today. */
export interface KitState {
  /** How many of its sheets are enough. */
  readonly needed: number;
  /** How many there are. */
  readonly count: number;
  /** When the present sheets were made. */
  readonly madeAt: Date;
}

/** A time capsule in the plan. */
export interface CapsuleState {
  /** From when on its file opens the account, unless its owner logs in before. */
  readonly opensAt: Date;
  /** How far that is moved on when its owner logs in. */
  readonly waitSeconds: number;
  /** When the present file was made. */
  readonly madeAt: Date;
}

/** The plan as the service tells it; versions are 0 without one. */
export interface ToldPlan {
  readonly phraseVersion: number;
  readonly kitVersion: number;
  readonly kit: KitState | undefined;
  readonly capsuleVersion: number;
  readonly capsule: CapsuleState | undefined;
}

/** What all ways with a wrap have in common. */
type ToldWay = Members<"state" | "version" | "createdAt" | "updatedAt">;

/** Reads it whole, whichever part is wanted. */
export function readPlan(plan: Members<(typeof NAMES.plan)[number]>): ToldPlan {
  const [kit, capsule] = [plan.members("kit", ...NAMES.kit), plan.members("capsule", ...NAMES.capsule)];
  const [kitVersion, capsuleVersion] = [versionOf(kit), versionOf(capsule)];
  plan.number("waysThatWorkToday");
  requireForm(plan.members("guardians", ...NAMES.guardians));
  return {
    phraseVersion: versionOf(plan.members("phrase", ...NAMES.phrase)),
    kitVersion,
    kit: kitVersion === 0 ? noKit(kit) : kitState(kit),
    capsuleVersion,
    capsule: capsuleVersion === 0 ? noCapsule(capsule) : capsuleState(capsule),
  };
}

function kitState(kit: Members<(typeof NAMES.kit)[number]>): KitState {
  return { needed: kit.number("needed"), count: kit.number("count"), madeAt: kit.time("updatedAt") };
}

function capsuleState(capsule: Members<(typeof NAMES.capsule)[number]>): CapsuleState {
  return {
    opensAt: capsule.time("opensAt"),
    waitSeconds: capsule.number("waitSeconds"),
    madeAt: capsule.time("updatedAt"),
  };
}

function noKit(kit: Members<(typeof NAMES.kit)[number]>): undefined {
  kit.numberOrNull("needed");
  kit.numberOrNull("count");
}

function noCapsule(capsule: Members<(typeof NAMES.capsule)[number]>): undefined {
  capsule.timeOrNull("opensAt");
  capsule.numberOrNull("waitSeconds");
}

function versionOf(way: ToldWay): number {
  const version = way.number("version");
  way.oneOf("state", version === 0 ? "missing" : "ready");
  for (const name of ["createdAt", "updatedAt"] as const) {
    void (version === 0 ? way.timeOrNull(name) : way.time(name));
  }
  return version;
}

/** What is said here of contacts is not used: a circle is checked against the owner's own signatures, see `TrustedContacts`. */
function requireForm(guardians: Members<(typeof NAMES.guardians)[number]>): void {
  guardians.oneOf("state", "missing", "ready", "tight", "broken");
  guardians.numberOrNull("needed");
  guardians.numberOrNull("count");
  guardians.number("helpers");
  guardians.textOrNull("request");
}
