package org.sealwell.client.guardian;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealwell.client.json.Members;

/**
 * How far a request for help is, as the service tells it.
 *
 * @param needed how many contacts have to approve; empty once it has ended
 * @param approvals how many contacts have approved
 * @param refusals how many have refused
 * @param expiresAt when it ends if it leads nowhere
 * @param readyAt when the account can be opened; known once enough have approved
 */
public record RequestStatus(
        RequestState state,
        OptionalLong needed,
        long approvals,
        long refusals,
        Instant startedAt,
        Instant expiresAt,
        Optional<Instant> readyAt) {
    public RequestStatus {
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(needed, "needed is null");
        Objects.requireNonNull(startedAt, "startedAt is null");
        Objects.requireNonNull(expiresAt, "expiresAt is null");
        Objects.requireNonNull(readyAt, "readyAt is null");
    }

    static RequestStatus read(Members status, OptionalLong needed) {
        return new RequestStatus(
                status.read("state", name -> WireNames.read(RequestState.class, name)),
                needed,
                status.number("approvals"),
                status.number("refusals"),
                status.read("startedAt", Instant::parse),
                status.read("expiresAt", Instant::parse),
                Optional.ofNullable(status.readOrNull("readyAt", Instant::parse)));
    }
}
