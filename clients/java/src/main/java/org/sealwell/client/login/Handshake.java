package org.sealwell.client.login;

import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.SrpClient;
import org.sealwell.client.keys.PasswordKeys;

/**
 * A handshake that waits to be finished: by a login, or as the fresh proof that a change needs.
 *
 * @param id names it to the server, once
 * @param accountId I
 * @param keys of the password, to be closed by whoever finishes
 * @param proof both sides' proofs
 */
public record Handshake(String id, String accountId, PasswordKeys keys, SrpClient.Proof proof)
        implements AutoCloseable {
    /** M1 for the wire. */
    public String m1() {
        return Base64Url.encode(proof.m1());
    }

    @Override
    public void close() {
        keys.close();
        proof.sessionKey().close();
    }
}
