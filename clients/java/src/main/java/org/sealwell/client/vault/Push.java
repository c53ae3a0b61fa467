package org.sealwell.client.vault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.http.ApiAnswer;
import org.sealwell.client.http.ApiCall;
import org.sealwell.client.json.Json;
import org.sealwell.client.json.Members;
import org.sealwell.client.login.SessionApi;
import org.sealwell.client.problem.Lie;
import org.sealwell.client.problem.RefusedException;
import org.sealwell.client.problem.ServerLiedException;

/** One commit on its way to the server. */
final class Push {
    /** How the server answered. */
    enum Outcome {
        TAKEN,
        ANOTHER_CAME_FIRST
    }

    private final SessionApi api;
    private final VaultState state;
    private final Commit commit;

    Push(SessionApi api, Chain chain, VaultState state, List<Change> changes) {
        this.api = api;
        this.state = state;
        long n = state.n() + 1;
        byte[] digest = Commit.digestOf(changes);
        this.commit = new Commit(n, state.n(), digest, chain.mac(n, state.mac(), digest), changes);
    }

    Commit commit() {
        return commit;
    }

    /**
     * Sends it; a lost answer is asked for again with the very same bytes, which the server recognises.
     *
     * @throws RefusedException for anything but a race with another device
     */
    Outcome send() {
        ApiAnswer answer = api.call(ApiCall.repeatablePost("/api/vault/v1/commits", Json.bytes(json())));
        if (answer.status() == 409 && answer.refusal().is("commit-conflict")) {
            requireHonestConflict(Head.read(answer.extension("head", "n", "mac")));
            return Outcome.ANOTHER_CAME_FIRST;
        }
        if (answer.status() == 422 && answer.refusal().is("revision-not-next")) {
            return Outcome.ANOTHER_CAME_FIRST;
        }
        Members taken = answer.require(200, 201).members("n", "mac");
        if (taken.number("n") != commit.n() || !Digest.same(taken.bytes("mac", 32), commit.mac())) {
            throw taken.wrong("mac", "another commit than the one sent");
        }
        return Outcome.TAKEN;
    }

    private void requireHonestConflict(Head head) {
        if (head.n() < state.n()) {
            throw new ServerLiedException(Lie.ROLLBACK, "the head is behind what this device has seen");
        }
        if (head.n() == state.n()
                && head.n() > 0
                && !Base64Url.encode(state.mac()).equals(head.mac())) {
            throw new ServerLiedException(Lie.FORKED, "the server's head " + head.n() + " is another one");
        }
    }

    private ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("base", commit.base());
        json.put("digest", Base64Url.encode(commit.digest()));
        json.put("mac", Base64Url.encode(commit.mac()));
        ArrayNode changes = json.putArray("changes");
        commit.changes().forEach(change -> changes.add(change.json()));
        return json;
    }
}
