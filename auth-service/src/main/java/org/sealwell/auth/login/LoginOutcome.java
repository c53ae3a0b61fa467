package org.sealwell.auth.login;

import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.session.Tokens;

/** Everything a client may learn from a login proof, and nothing else. See [Note: indistinguishable refusals]. */
sealed interface LoginOutcome {

    /** The proof was right: the server's own proof, tokens, and the wrapped keys. */
    record LoggedIn(String serverProof, Tokens tokens, Keyring keyring) implements LoginOutcome {}

    /** It was not, or there is no such account. */
    record Refused() implements LoginOutcome {}
}
