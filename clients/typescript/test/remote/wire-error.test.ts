import { describe, expect, test } from "vitest";
import * as client from "../../src/index.js";
import { fromWire, toWire } from "../../src/remote/wire-error.js";

const {
  ConflictError,
  PhraseError,
  RecordTooLargeError,
  RefusedError,
  ServerLiedError,
  SessionLockedError,
  UnreachableError,
} = client;

const EVERY_ERROR: readonly Error[] = [
  new client.CacheError("damaged", { cause: new ServerLiedError("CHAIN_BROKEN", "detail") }),
  new client.CapsuleFileError("other-account"),
  new ConflictError([{ id: "a", theirRevision: 2, mine: undefined, theirs: undefined }]),
  new client.KeyringFullError(3),
  new client.NotABundleError(),
  new client.NotYetError(new Date("2026-02-03T04:05:06Z")),
  new client.PasscodeRefusedError(3),
  new PhraseError("unknown-word", 7),
  new RecordTooLargeError(),
  new client.RecoveryTicketError(),
  new RefusedError("quota-exceeded", 403, 2000, [{ pointer: "/x", detail: "y" }]),
  new ServerLiedError("ROLLBACK", "detail"),
  new ServerLiedError("SHARE_FORGED", "detail", ["AAAAAAAAAAAAAAAAAAAAAA"]),
  new SessionLockedError(),
  new client.ShareError("unknown-word", 3),
  new client.ShareLinkError("server"),
  new client.ShareTooLargeError(),
  new client.SmartLinkError(),
  new UnreachableError("no answer", { cause: new TypeError("fetch failed") }),
];

describe("an error across the boundary", () => {
  test.each(EVERY_ERROR.map((error) => [error.name, error] as const))(
    "%s keeps class, name, fields and cause",
    (name, error) => {
      const copied = fromWire(structuredClone(toWire(error)));
      expect(copied).toBeInstanceOf(error.constructor);
      expect(copied).toBeInstanceOf(Error);
      expect(copied).toMatchObject({ ...error, name, message: error.message, stack: error.stack });
      expect((copied as Error).cause).toEqual(error.cause);
    },
  );

  test("every error that the client exports is covered", () => {
    const exported = Object.entries(client).filter(
      ([name, value]) => name.endsWith("Error") && value !== client.SealwellError && typeof value === "function",
    );
    expect(exported.map(([name]) => name).sort()).toEqual([...new Set(EVERY_ERROR.map(({ name }) => name))].sort());
  });

  test("what is no error stays what it is", () => {
    expect(fromWire(structuredClone(toWire("text")))).toBe("text");
  });
});
