package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When time alone changes something in a circle. */
final class Deadlines {

    private Deadlines() {}

    static @Nullable Instant next(Circle circle, CircleConfig config) {
        Stream<Instant> invitations = circle.guardians().stream()
                .filter(guardian -> guardian.state() == Guardian.State.INVITED)
                .map(Guardian::expiresAt);
        Stream<Instant> tombstones = circle.guardians().stream()
                .filter(guardian -> !guardian.isLiving())
                .map(guardian -> guardian.changedAt().plus(config.tombstones()));
        Stream<Instant> request = circle.running().stream().flatMap(running -> ofRequest(circle, running, config));
        return Stream.of(invitations, tombstones, request)
                .flatMap(times -> times)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<Instant> ofRequest(Circle circle, HelpRequest running, CircleConfig config) {
        Optional<Instant> ready = running.state() == HelpRequest.State.APPROVED && circle.set() != null
                ? running.readyAt(circle.set().needed())
                : Optional.empty();
        return Stream.of(Optional.of(running.expiresAt()), ready, running.nextReminder(config.reminders()))
                .flatMap(Optional::stream);
    }
}
