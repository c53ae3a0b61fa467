package org.sealwell.auth.proof;

import org.sealwell.auth.account.Account;

/** What came of a proof. See [Note: indistinguishable refusals]. */
public sealed interface ProofOutcome {

    /** The password was proven; {@code serverProof} (M2, b64u) proves the verifier in return. */
    record Proven(Account account, String serverProof, boolean knownDevice) implements ProofOutcome {}

    /** Wrong, late, replayed or for nobody: one and the same. */
    record Refused() implements ProofOutcome {}
}
