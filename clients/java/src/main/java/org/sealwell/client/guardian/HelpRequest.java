package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealwell.client.crypto.PublicKey;
import org.sealwell.client.crypto.SafetyWords;
import org.sealwell.client.json.Members;

/**
 * Somebody asks to be let into an owner's account again: call the owner, on the phone or in person, and compare the {@link #safetyWords}.
 *
 * @param ownerId the account
 * @param id 22 characters of base64url
 * @param key to which the share will be sealed
 * @param answer what this contact has said so far; it can be changed while the request runs
 */
public record HelpRequest(
        String ownerId,
        String id,
        PublicKey key,
        RequestState state,
        Instant startedAt,
        Instant expiresAt,
        Optional<Answer> answer) {
    /** What a contact says. */
    public enum Answer {
        APPROVED,
        REFUSED
    }

    public HelpRequest {
        Objects.requireNonNull(ownerId, "ownerId is null");
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(startedAt, "startedAt is null");
        Objects.requireNonNull(expiresAt, "expiresAt is null");
        Objects.requireNonNull(answer, "answer is null");
    }

    /** The six words that the asking person's app shows too: approve only when they are the same. Takes a tenth of a second or so. */
    public List<String> safetyWords() {
        return SafetyWords.ofRequest(ownerId, id, key);
    }

    static HelpRequest read(String ownerId, Members request) {
        return new HelpRequest(
                ownerId,
                request.id("id"),
                key(request),
                request.read("state", name -> WireNames.read(RequestState.class, name)),
                request.read("startedAt", Instant::parse),
                request.read("expiresAt", Instant::parse),
                Optional.ofNullable(request.readOrNull("answer", name -> WireNames.read(Answer.class, name))));
    }

    private static PublicKey key(Members request) {
        Members jwk = request.members("key", "kty", "crv", "x", "y");
        if (!jwk.text("kty").equals("EC") || !jwk.text("crv").equals("P-256")) {
            throw request.wrong("key", "not a P-256 key");
        }
        return jwk.read("x", x -> new PublicKey(x, jwk.text("y")));
    }
}
