package org.sealwell.recovery.circle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.sealwell.platform.outbox.OutboxEntry;

/**
 * All of an account's trusted contacts in one document, so that each change to them is one decision. Shard key {@code _id}, the account.
 *
 * @param version counts changes: who changes it names the one they have read
 * @param dueAt when time alone changes something
 * @param purgedAt marks what is left of a deleted account
 */
public record Circle(
        @BsonId String account,
        long version,
        List<Guardian> guardians,
        @Nullable GuardianSet set,
        @Nullable HelpRequest request,
        @Nullable Instant dueAt,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    static Circle empty(String account) {
        return new Circle(account, 0, List.of(), null, null, null, null, List.of());
    }

    public Optional<Guardian> guardian(String id) {
        return guardians.stream().filter(guardian -> guardian.id().equals(id)).findFirst();
    }

    public Stream<Guardian> living() {
        return guardians.stream().filter(Guardian::isLiving);
    }

    /** The request with this id, if it is the account's present one. */
    public Optional<HelpRequest> request(String id) {
        return Optional.ofNullable(request).filter(present -> present.id().equals(id));
    }

    public Optional<HelpRequest> running() {
        return Optional.ofNullable(request).filter(HelpRequest::isRunning);
    }

    /** How many of the set's members could help if they were asked now. */
    public int helpers() {
        return set == null
                ? 0
                : (int) set.shares().stream()
                        .flatMap(share -> guardian(share.guardian()).stream())
                        .filter(Guardian::canHelp)
                        .count();
    }

    public Circle with(Guardian changed) {
        List<Guardian> all = new ArrayList<>(guardians);
        all.removeIf(guardian -> guardian.id().equals(changed.id()));
        all.add(changed);
        return new Circle(account, version, List.copyOf(all), set, request, dueAt, purgedAt, outbox);
    }

    public Circle withSet(@Nullable GuardianSet next) {
        return new Circle(account, version, guardians, next, request, dueAt, purgedAt, outbox);
    }

    public Circle withRequest(HelpRequest next) {
        return new Circle(account, version, guardians, set, next, dueAt, purgedAt, outbox);
    }

    public Circle withoutThoseEndedBefore(Instant time) {
        List<Guardian> kept = guardians.stream()
                .filter(guardian -> guardian.isLiving() || guardian.changedAt().isAfter(time))
                .toList();
        return new Circle(account, version, kept, set, request, dueAt, purgedAt, outbox);
    }

    Circle due(@Nullable Instant at) {
        return new Circle(account, version, guardians, set, request, at, purgedAt, outbox);
    }

    @Override
    public String toString() {
        return "Circle[version " + version + "]";
    }
}
