import type { PublicJwk } from "../crypto/public-key.js";
import type { ContactState, RecoveryState } from "./circle.js";

/** Somebody asks for the account of whom one helps. */
export interface AskedHelp {
  readonly id: string;
  /** To which an approval is sealed. */
  readonly key: PublicJwk;
  /** Six words, to be compared with those that the person who asks can read out: they are of the key, and no server can make it sound so. */
  readonly words: readonly string[];
  readonly state: RecoveryState;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** What one has said to it so far. */
  readonly answer: "approved" | "refused" | undefined;
}

/** An owner would like to know whether one could help. Nobody needs the share now, and the answer gives nothing of it away. */
export interface AskedProof {
  readonly id: string;
  readonly askedAt: Date;
  /** Whether one has proved it. */
  readonly answered: boolean;
}

/** One sheet of an owner's recovery kit, which a contact keeps for them. It opens nothing by itself. */
export interface KeptSheet {
  /** 33 words of SLIP-0039: read or print them for the owner when they ask. */
  readonly words: string;
  /** Which one it is, from 1. */
  readonly number: number;
  /** How many there are. */
  readonly count: number;
  /** How many are enough. */
  readonly needed: number;
}

/** Somebody whom one helps, if they ever need it. */
export interface Guardianship {
  /** Their account. */
  readonly owner: string;
  /** Their id for whom helps them; with {@link owner} in the link of an invitation, `/help/<owner>/<id>`. */
  readonly id: string;
  readonly state: ContactState;
  /**
   * What one holds: `none` before the owner has arranged it; `sound`; or `forged`, which the owner did not sign for exactly this, and which gives
   * nothing. Then the owner should arrange it anew.
   */
  readonly share: "none" | "sound" | "forged";
  /** How the owner calls themself, by their own signature; undefined without a sound share. */
  readonly from: string | undefined;
  /** How many contacts have to approve; undefined without a sound share. */
  readonly needed: number | undefined;
  /** How long who asks has to wait after one's approval, at least; undefined without a sound share. */
  readonly waitSeconds: number | undefined;
  /** A sheet that one keeps for them; undefined without one, and for one that is none, or not of this owner and for oneself. */
  readonly sheet: KeptSheet | undefined;
  readonly request: AskedHelp | undefined;
  /** Undefined while the owner does not rehearse, and while somebody asks for help. */
  readonly rehearsal: AskedProof | undefined;
}
