/**
 * The lies of a server that a client of this protocol can notice, each by its own name.
 *
 * - `WEAK_KDF`: KDF parameters below the compiled-in floors, or weaker than those pinned for the address.
 * - `EXCESSIVE_KDF`: KDF parameters above the ceilings; a server could freeze the device with them.
 * - `ACCOUNT_CHANGED`: the address led to another account than the one pinned for it.
 * - `DEGENERATE_SRP`: B is a multiple of N, or u is zero (RFC 5054, 2.5.4).
 * - `SERVER_PROOF_WRONG`: the server did not prove that it holds the verifier.
 * - `KEYRING_OLD`: an epoch, a record chain or a password's number older than the one that this device knows.
 * - `RECORD_FORKED`: a pinned account record is not a prefix of the one shown.
 * - `RECORD_INVALID`: an account record whose signatures, numbers or names do not hold.
 * - `KEY_MISMATCH`: public keys that are not those of the private keys in the sealed bundle, or a wrap of another key.
 * - `ENVELOPE_REFUSED`: an envelope that does not open for exactly this key and context. Every cause gives this one name.
 * - `ROLLBACK`: the head, of the vault or of the activity, is behind what this device, or a checkpoint, has already seen.
 * - `FORKED`: another history at a number that this device has already verified.
 * - `OMITTED`: commits, items or entries of the activity that exist are missing from the answer.
 * - `REORDERED`: commits out of their order.
 * - `CHAIN_BROKEN`: a commit whose changes are not those of its digest, or an entry of the activity that is not that of its hash.
 * - `INJECTED`: a commit that no device of the account made at this place, or an item that the chain does not hold.
 * - `RESURRECTED`: a deleted item that is alive again without a commit that says so.
 * - `ITEM_ROLLBACK`: an item at an older revision than the chain's.
 * - `REVISION_WRONG`: an item's revisions do not count up by one, or it moved to another collection.
 * - `ITEM_REPLACED`: an item at the right revision with another content than the chain's.
 * - `CHECKPOINT_WRONG`: a checkpoint that does not fit the history, or one that this device stored and that is gone.
 * - `CAPSULE_ALTERED`: a time capsule that is not the one that the account's devices made: another lock, date, beacon or file.
 * - `GUARDIAN_FORGED`: a trusted contact, or what the contacts hold together, without the owner's own signature, or other than it says.
 * - `SHARE_FORGED`: a trusted contact's share that its owner did not sign for exactly this contact and set, or that gives no secret.
 * - `MALFORMED_ANSWER`: an answer with a missing, unknown, null or ill-typed member, or no JSON at all.
 */
export type Lie =
  | "WEAK_KDF"
  | "EXCESSIVE_KDF"
  | "ACCOUNT_CHANGED"
  | "DEGENERATE_SRP"
  | "SERVER_PROOF_WRONG"
  | "KEYRING_OLD"
  | "RECORD_FORKED"
  | "RECORD_INVALID"
  | "KEY_MISMATCH"
  | "ENVELOPE_REFUSED"
  | "ROLLBACK"
  | "FORKED"
  | "OMITTED"
  | "REORDERED"
  | "CHAIN_BROKEN"
  | "INJECTED"
  | "RESURRECTED"
  | "ITEM_ROLLBACK"
  | "REVISION_WRONG"
  | "ITEM_REPLACED"
  | "CHECKPOINT_WRONG"
  | "CAPSULE_ALTERED"
  | "GUARDIAN_FORGED"
  | "SHARE_FORGED"
  | "MALFORMED_ANSWER";
