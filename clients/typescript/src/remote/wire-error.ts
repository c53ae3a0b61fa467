import { KeyringFullError } from "../account/keyring-full-error.js";
import { CacheError } from "../cache/cache-error.js";
import { CapsuleFileError } from "../capsule/capsule-file-error.js";
import { RecoveryTicketError } from "../contacts/recovery-ticket-error.js";
import { PhraseError } from "../crypto/phrase-error.js";
import { ShareError } from "../crypto/slip39/share-error.js";
import { NotABundleError } from "../fhir/not-a-bundle-error.js";
import { RefusedError, ServerLiedError, SessionLockedError, UnreachableError } from "../problem/errors.js";
import { NotYetError } from "../recovery/not-yet-error.js";
import { ShareLinkError } from "../share/share-link-error.js";
import { ShareTooLargeError } from "../share/share-too-large-error.js";
import { PasscodeRefusedError } from "../smart/passcode-refused-error.js";
import { SmartLinkError } from "../smart/smart-link-error.js";
import { ConflictError } from "../vault/conflict.js";
import { RecordTooLargeError } from "../vault/record-too-large-error.js";

/** Structured cloning keeps neither the class nor the fields of an error, so they travel beside it. */
export interface WireError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cause: WireThrown | undefined;
}

/** Anything that was thrown. `value` is no error, or one that the platform knows how to copy: an abort. */
export type WireThrown = { readonly error: WireError } | { readonly value: unknown };

/** By name; every error that the client throws is here, and a test looks after it. */
const CLASSES: ReadonlyMap<string, { readonly prototype: Error }> = new Map(
  Object.entries({
    CacheError,
    CapsuleFileError,
    ConflictError,
    KeyringFullError,
    NotABundleError,
    NotYetError,
    PasscodeRefusedError,
    PhraseError,
    RecordTooLargeError,
    RecoveryTicketError,
    RefusedError,
    ServerLiedError,
    SessionLockedError,
    ShareError,
    ShareLinkError,
    ShareTooLargeError,
    SmartLinkError,
    UnreachableError,
    RangeError,
    SyntaxError,
    TypeError,
  }),
);

/** Ready to be posted. */
export function toWire(thrown: unknown): WireThrown {
  if (!(thrown instanceof Error) || thrown instanceof DOMException) {
    return { value: thrown };
  }
  const { name, message, stack, cause } = thrown;
  return {
    error: { name, message, stack, fields: { ...thrown }, cause: cause === undefined ? undefined : toWire(cause) },
  };
}

/** An error of the same class with the same fields. */
export function fromWire(wire: WireThrown): unknown {
  if ("value" in wire) {
    return wire.value;
  }
  const { name, message, stack, fields, cause } = wire.error;
  const error = new Error(message, cause === undefined ? undefined : { cause: fromWire(cause) });
  Object.setPrototypeOf(error, CLASSES.get(name)?.prototype ?? Error.prototype);
  Object.defineProperty(error, "stack", { value: stack, configurable: true, writable: true });
  return Object.assign(error, fields);
}
