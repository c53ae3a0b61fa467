import { type Bytes } from "../crypto/bytes.js";
import type { Members } from "../json/members.js";
import type { Approval } from "./approval.js";
import { NAMES } from "./names.js";

/** An approval, and whose it is. */
export interface ReleasedApproval extends Approval {
  readonly guardian: string;
}

/** What the service gives when a request is ready. */
export interface Released {
  readonly serverHalf: Bytes;
  readonly wrap: string;
  readonly set: string;
  /** The owner's chain of account records. */
  readonly record: readonly string[];
  readonly statement: string;
  readonly approvals: readonly ReleasedApproval[];
}

export function readReleased(told: Members<(typeof NAMES.release)[number]>): Released {
  return {
    serverHalf: told.bytes("serverHalf", 32),
    wrap: told.text("wrap"),
    set: told.id("set"),
    record: told.texts("record"),
    statement: told.text("statement"),
    approvals: told.list("approvals", ...NAMES.approval).map((one) => ({
      guardian: one.id("guardian"),
      chain: one.text("chain"),
      round: one.number("round"),
      lock: one.text("lock"),
      approval: one.text("approval"),
    })),
  };
}
