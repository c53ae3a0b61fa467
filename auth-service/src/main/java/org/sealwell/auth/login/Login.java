package org.sealwell.auth.login;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealwell.auth.account.Keyring;
import org.sealwell.auth.proof.PasswordProof;
import org.sealwell.auth.proof.ProofOutcome;
import org.sealwell.auth.session.OpenSession;

/** A proof becomes a session. */
@ApplicationScoped
class Login {

    private final PasswordProof proof;
    private final OpenSession sessions;

    @Inject
    Login(PasswordProof proof, OpenSession sessions) {
        this.proof = proof;
        this.sessions = sessions;
    }

    Uni<LoginOutcome> finish(String handshake, byte[] clientProof, String deviceName) {
        return proof.finish(handshake, clientProof).chain(outcome -> switch (outcome) {
            case ProofOutcome.Proven proven -> open(proven, deviceName);
            case ProofOutcome.Refused refused -> Uni.createFrom().item(new LoginOutcome.Refused());
        });
    }

    private Uni<LoginOutcome> open(ProofOutcome.Proven proven, String deviceName) {
        Keyring keyring = proven.account().keyring();
        if (keyring == null) {
            return Uni.createFrom().item(new LoginOutcome.Refused());
        }
        return sessions.open(proven.account(), deviceName, proven.knownDevice())
                .map(tokens -> new LoginOutcome.LoggedIn(proven.serverProof(), tokens, keyring));
    }
}
