package org.sealwell.evil.attack;

/** The lies of a server that a client can notice. A client may call them otherwise, but must tell one from the other. */
public enum Lie {
    WEAK_KDF("KDF parameters below the floors, or weaker than those pinned for the address"),
    EXCESSIVE_KDF("KDF parameters above the ceilings"),
    ACCOUNT_CHANGED("the address leads to another account than the one pinned for it"),
    DEGENERATE_SRP("B is a multiple of N, or u is zero"),
    SERVER_PROOF_WRONG("the server did not prove that it holds the verifier"),
    KEYRING_OLD("an epoch, an account record, or a password's number, older than the one that the device knows"),
    RECORD_FORKED("the pinned account record is not a prefix of the one shown"),
    RECORD_INVALID("an account record whose signatures, numbers or names do not hold"),
    KEY_MISMATCH("public keys that are not those of the sealed private keys, or an account key out of its chain"),
    ENVELOPE_REFUSED("an envelope that does not open for exactly this key and context, whatever the cause"),
    ROLLBACK("the head, of the vault or of the activity, is behind what this device, or a checkpoint, has seen"),
    FORKED("another history at a number that this device has verified"),
    OMITTED("commits, items, revisions, or entries of the activity or of a log, that exist are left out"),
    REORDERED("commits out of their order"),
    CHAIN_BROKEN(
            "a commit whose changes are not those of its digest, or an entry of the activity that is not that of its hash"),
    INJECTED("a commit or an item that no device of the account made"),
    RESURRECTED("a deleted item is alive again"),
    ITEM_ROLLBACK("an item, or a revision, older than the one it has to be"),
    REVISION_WRONG("a history of an item that is not the chain's"),
    ITEM_REPLACED("an item at the right revision with another content, or another item"),
    CHECKPOINT_WRONG("a checkpoint that does not fit the history, or one that this device knows and that is gone"),
    CAPSULE_ALTERED(
            "a time capsule that is not the one that the account's devices made: another lock, date, beacon or file"),
    GUARDIAN_FORGED("a trusted contact, or a set of them, that the owner has not signed, or has signed otherwise"),
    SHARE_FORGED("too few contacts' shares that the owner has signed for exactly these contacts and this set"),
    MALFORMED_ANSWER("a missing, unknown, null, repeated or ill-typed member, or no JSON at all");

    private final String meaning;

    Lie(String meaning) {
        this.meaning = meaning;
    }

    /** What it says, in a sentence's half. */
    public String meaning() {
        return meaning;
    }
}
