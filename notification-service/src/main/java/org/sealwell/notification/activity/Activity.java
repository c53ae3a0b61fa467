package org.sealwell.notification.activity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.contracts.event.Event;
import org.sealwell.notification.activity.Entry.Draft;

/**
 * Writes and reads each account's chain. Any number of writers may be at it; an entry is written when it is inserted, and whatever else a
 * crash leaves undone, who comes next does. See [Note: a log by the one it is about].
 */
@ApplicationScoped
public class Activity {

    private static final int STRIDE = 100;

    private final Entries entries;
    private final Heads heads;
    private final Clock clock;

    @Inject
    Activity(Entries entries, Heads heads, Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
    }

    /** Tells its owner of an event, if it is one for them; once, however often it comes. */
    public Uni<Void> write(Event event, String eventId, Instant at) {
        return Happening.of(event)
                .map(happening -> write(new Draft(event.accountId(), eventId, at, happening)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> write(Draft draft) {
        return heads.find(draft.account())
                .chain(head -> head.isPurged() ? Uni.createFrom().voidItem() : append(head.tip(), draft));
    }

    private Uni<Void> append(Tip tip, Draft draft) {
        Entry entry = draft.after(tip);
        return entries.insert(entry).chain(inserted -> inserted ? settle(entry) : appendLater(tip, draft));
    }

    /** The event has been written before, or another one has got the number. */
    private Uni<Void> appendLater(Tip tip, Draft draft) {
        return entries.ofEvent(draft.account(), draft.event()).chain(written -> written.map(this::settle)
                .orElseGet(() -> end(draft.account(), tip).chain(end -> append(end, draft))));
    }

    /** Moves the head along; or takes the entry back when the account has been deleted meanwhile. */
    private Uni<Void> settle(Entry entry) {
        return heads.advance(entry.account(), entry.tip())
                .chain(advanced -> advanced
                        ? Uni.createFrom().voidItem()
                        : heads.find(entry.account())
                                .chain(head -> head.isPurged()
                                        ? entries.delete(entry)
                                        : Uni.createFrom().voidItem()));
    }

    /** Walks on from a place in the chain to its last entry. */
    private Uni<Tip> end(String account, Tip from) {
        return entries.between(account, from.number() + 1, from.number() + STRIDE)
                .chain(next -> {
                    Tip last = next.isEmpty() ? from : next.getLast().tip();
                    return next.size() < STRIDE ? Uni.createFrom().item(last) : end(account, last);
                });
    }

    /**
     * Entries before a number, newest first; nothing for a deleted account.
     *
     * @param before null for the newest
     */
    Uni<Optional<Page>> page(String account, @Nullable Long before, int limit) {
        return heads.find(account)
                .chain(head -> head.isPurged()
                        ? Uni.createFrom().item(Optional.empty())
                        : page(head, before, limit).map(Optional::of));
    }

    private Uni<Page> page(Head head, @Nullable Long before, int limit) {
        return end(head.account(), head.tip())
                .call(end -> end.number() > head.number()
                        ? heads.advance(head.account(), end)
                        : Uni.createFrom().voidItem())
                .chain(end -> {
                    long last = before == null ? end.number() : Math.min(before - 1, end.number());
                    long first = Math.max(head.oldest(), last - limit + 1);
                    return first > last
                            ? Uni.createFrom().item(new Page(end, head.oldest(), List.of()))
                            : page(head, end, first, last);
                });
    }

    /** Where entries are missing, the sweep may just have been there: what it removes it has put out of sight before. */
    private Uni<Page> page(Head head, Tip end, long first, long last) {
        return entries.between(head.account(), first, last)
                .chain(found -> found.size() == last - first + 1
                        ? Uni.createFrom().item(new Page(end, head.oldest(), found.reversed()))
                        : heads.find(head.account()).map(later -> new Page(end, later.oldest(), found.reversed())));
    }

    /** Deletes all of an account's activity, and leaves a mark that keeps late events from bringing it back. */
    public Uni<Void> purge(String account) {
        return heads.close(account, clock.instant()).chain(() -> entries.deleteAll(account));
    }

    /** Entries, newest first, without those that are out of sight. */
    record Page(Tip head, long oldest, List<Entry> entries) {
        Page {
            entries = entries.stream().filter(entry -> entry.number() >= oldest).toList();
        }
    }
}
