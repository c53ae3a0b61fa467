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
 * @param rehearsal of the present set, the latest there was
 * @param rehearsedAt when contacts were last asked to rehearse, be it with an earlier set: what bounds the mails that they get of it
 * @param dueAt when time alone changes something
 * @param purgedAt marks what is left of a deleted account
 */
public record Circle(
        @BsonId String account,
        long version,
        List<Guardian> guardians,
        @Nullable GuardianSet set,
        @Nullable HelpRequest request,
        @Nullable Rehearsal rehearsal,
        @Nullable Instant rehearsedAt,
        @Nullable Instant dueAt,
        @Nullable Instant purgedAt,
        List<OutboxEntry> outbox) {

    static Circle empty(String account) {
        return new Circle(account, 0, List.of(), null, null, null, null, null, null, List.of());
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

    /** Whether this is one of the contacts who hold a share, and the caller is them. */
    public boolean isHolder(String guardian, String caller) {
        return set != null
                && set.shareOf(guardian).isPresent()
                && guardian(guardian)
                        .filter(contact -> contact.isOf(caller) && contact.isLiving())
                        .isPresent();
    }

    /** A rehearsal that contacts may answer. While somebody asks in earnest they shall see that, and nothing like it. */
    public Optional<Rehearsal> openRehearsal() {
        return running().isPresent() ? Optional.empty() : Optional.ofNullable(rehearsal);
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
        return new Circle(
                account, version, List.copyOf(all), set, request, rehearsal, rehearsedAt, dueAt, purgedAt, outbox);
    }

    /** A rehearsal is one of the set's shares: it ends with them. */
    public Circle withSet(@Nullable GuardianSet next) {
        Rehearsal kept = set != null && next != null && next.isSame(set) ? rehearsal : null;
        return new Circle(account, version, guardians, next, request, kept, rehearsedAt, dueAt, purgedAt, outbox);
    }

    /** In the place of one before. */
    public Circle withRehearsal(Rehearsal asked) {
        return new Circle(account, version, guardians, set, request, asked, asked.askedAt(), dueAt, purgedAt, outbox);
    }

    public Circle withRequest(HelpRequest next) {
        return new Circle(account, version, guardians, set, next, rehearsal, rehearsedAt, dueAt, purgedAt, outbox);
    }

    public Circle withoutThoseEndedBefore(Instant time) {
        List<Guardian> kept = guardians.stream()
                .filter(guardian -> guardian.isLiving() || guardian.changedAt().isAfter(time))
                .toList();
        return new Circle(account, version, kept, set, request, rehearsal, rehearsedAt, dueAt, purgedAt, outbox);
    }

    Circle due(@Nullable Instant at) {
        return new Circle(account, version, guardians, set, request, rehearsal, rehearsedAt, at, purgedAt, outbox);
    }

    @Override
    public String toString() {
        return "Circle[version " + version + "]";
    }
}
