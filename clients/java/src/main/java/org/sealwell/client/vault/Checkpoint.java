package org.sealwell.client.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.ServerLiedException;

/** A witness of the whole vault at one number, left with the server for devices that have not seen it. */
record Checkpoint(long n, byte[] root, byte[] mac) {
    private static final String PATH = "/api/vault/v1/checkpoint";

    /** The one that is stored. */
    static Optional<Checkpoint> fetch(SessionApi api) {
        ApiAnswer answer = api.call(ApiCall.get(PATH));
        if (answer.status() == 404 && answer.refusal().is("not-found")) {
            return Optional.empty();
        }
        Members stored = answer.require(200).members("n", "root", "mac");
        return Optional.of(new Checkpoint(stored.number("n"), stored.bytes("root", 32), stored.bytes("mac", 32)));
    }

    /** The one of this state; null while a body that it would cover is unknown. */
    static @Nullable Checkpoint of(Chain chain, VaultState state) {
        byte[] root = state.root();
        return root == null ? null : new Checkpoint(state.n(), root, chain.checkpoint(state.n(), state.mac(), root));
    }

    /** Stores it, unless another device has stored a newer one. */
    void store(SessionApi api) {
        ApiAnswer answer = api.call(ApiCall.put(
                PATH,
                Json.object().put("n", n).put("root", Base64Url.encode(root)).put("mac", Base64Url.encode(mac))));
        if (answer.status() != 409 || !answer.refusal().is("checkpoint-stale")) {
            answer.require(204);
        }
    }

    /** Checks it against the state at its number. A pruned body leaves the MAC, which ties the root to the chain. */
    void requireFitting(Chain chain, VaultState state) {
        byte[] known = state.root();
        if (!Digest.same(mac, chain.checkpoint(n, state.mac(), root)) || (known != null && !Digest.same(root, known))) {
            throw new ServerLiedException(Lie.CHECKPOINT_WRONG, "the checkpoint of " + n + " does not fit the history");
        }
    }
}
