import { NAMES } from "../http/contract/names.js";
import { type Json, Members } from "../json/members.js";

/** AK of an older epoch, wrapped under the AK of the next one. */
export interface PreviousKey {
  readonly epoch: number;
  readonly wrap: string;
}

/** A keyring as it travels: every value an envelope or a signature that the server cannot read. */
export interface Keyring {
  /** Of the account key, from 1. */
  readonly epoch: number;
  /** AK under the KEK. */
  readonly byPassword: string;
  /** AK under RK. */
  readonly byRecovery: string;
  /** Older account keys, each under its successor. */
  readonly previous: readonly PreviousKey[];
  /** The secrets bundle under AK. */
  readonly secrets: string;
  /** The account record, oldest first. */
  readonly record: readonly string[];
}

/** Reads it strictly. */
export function readKeyring(json: Json): Keyring {
  const keyring = Members.of(json, ...NAMES.keyring);
  return {
    epoch: keyring.number("epoch"),
    byPassword: keyring.text("byPassword"),
    byRecovery: keyring.text("byRecovery"),
    previous: keyring
      .list("previous", ...NAMES.previousKey)
      .map((one) => ({ epoch: one.number("epoch"), wrap: one.text("wrap") })),
    secrets: keyring.text("secrets"),
    record: keyring.texts("record"),
  };
}
