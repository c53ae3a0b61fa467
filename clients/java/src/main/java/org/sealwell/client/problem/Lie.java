package org.sealwell.client.problem;

/** The lies that a client of this protocol can notice, each by its own name. */
public enum Lie {
    /** KDF parameters below the compiled-in floors, or weaker than those pinned for the address. */
    WEAK_KDF,
    /** KDF parameters above the ceilings: a server could freeze the device with them. */
    EXCESSIVE_KDF,
    /** The address led to another account than the one pinned for it. */
    ACCOUNT_CHANGED,
    /** B is a multiple of N, or u is zero (RFC 5054, 2.5.4). */
    DEGENERATE_SRP,
    /** The server did not prove that it holds the verifier. */
    SERVER_PROOF_WRONG,
    /** An epoch, a record chain or a password's number older than the one that this device knows. */
    KEYRING_OLD,
    /** A pinned account record is not a prefix of the one shown. */
    RECORD_FORKED,
    /** An account record whose signatures, numbers or names do not hold. */
    RECORD_INVALID,
    /** Public keys that are not those of the private keys in the sealed bundle, or a wrap of another key. */
    KEY_MISMATCH,
    /** An envelope that does not open for exactly this key and context. Every cause gives this one code. */
    ENVELOPE_REFUSED,
    /** The head, of the vault or of the activity, is behind what this device, or a checkpoint, has already seen. */
    ROLLBACK,
    /** Another history at a number that this device has already verified. */
    FORKED,
    /** Commits, items or entries of the activity that exist are missing from the answer. */
    OMITTED,
    /** Commits out of their order. */
    REORDERED,
    /** A commit whose changes are not those of its digest, or an entry of the activity that is not that of its hash. */
    CHAIN_BROKEN,
    /** A commit that no device of the account made at this place, or an item that the chain does not hold. */
    INJECTED,
    /** A deleted item that is alive again without a commit that says so. */
    RESURRECTED,
    /** An item at an older revision than the chain's. */
    ITEM_ROLLBACK,
    /** An item's revisions do not count up by one, or it moved to another collection. */
    REVISION_WRONG,
    /** An item at the right revision with another content than the chain's. */
    ITEM_REPLACED,
    /** A checkpoint that does not fit the history, or one that this device stored and that is gone. */
    CHECKPOINT_WRONG,
    /** A time capsule whose lock is not the one that the owner's key makes for it: it was swapped, altered, or never theirs. */
    CAPSULE_ALTERED,
    /** A contact, or a set of them, that does not carry the owner's own signature, or is not what the owner has signed. */
    GUARDIAN_FORGED,
    /** A contact's share that the owner has not signed for exactly this contact and set. */
    SHARE_FORGED,
    /** An answer with a missing, unknown, null, repeated or ill-typed member, or no JSON at all. */
    MALFORMED_ANSWER
}
