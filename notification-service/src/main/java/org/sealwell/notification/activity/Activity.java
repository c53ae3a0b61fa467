package org.sealwell.notification.activity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.notification.activity.Entry.Draft;
import org.sealwell.platform.outbox.Heard;

/**
 * Writes and reads each account's chain. Any number of writers may be at it; an entry is written when it is inserted, and whatever else a
 * crash leaves undone, who comes next does. See [Note: a log by the one it is about].
 */
@ApplicationScoped
public class Activity {

    private static final int STRIDE = 100;
    private static final int ACCOUNTS_AT_A_TIME = 4;

    private final Entries entries;
    private final Heads heads;
    private final Clock clock;

    @Inject
    Activity(Entries entries, Heads heads, Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.clock = clock;
    }

    /** Tells their owners of events: of each once, however often it comes, and of each account's in their order. */
    public Uni<Void> write(List<Heard> events) {
        return Multi.createFrom()
                .iterable(drafts(events))
                .onItem()
                .transformToUni(this::writeOfOne)
                .merge(ACCOUNTS_AT_A_TIME)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Of each account what is to be written. */
    private static Collection<List<Draft>> drafts(List<Heard> events) {
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        for (Heard heard : events) {
            String account = heard.event().accountId();
            Happening.of(heard.event())
                    .ifPresent(happening -> drafts.computeIfAbsent(account, first -> new ArrayList<>())
                            .add(new Draft(account, heard.id(), heard.at(), happening)));
        }
        return drafts.values();
    }

    private Uni<Void> writeOfOne(List<Draft> drafts) {
        return heads.find(drafts.getFirst().account())
                .chain(head -> head.isPurged() ? Uni.createFrom().voidItem() : append(head.tip(), drafts));
    }

    private Uni<Void> append(Tip tip, List<Draft> drafts) {
        List<Entry> next = Draft.after(tip, drafts);
        return entries.insert(next).chain(inserted -> inserted ? settle(next) : appendLater(tip, drafts));
    }

    /** Some of the events have been written before, or others have got their numbers. */
    private Uni<Void> appendLater(Tip tip, List<Draft> drafts) {
        String account = drafts.getFirst().account();
        return entries.ofEvents(account, drafts.stream().map(Draft::event).toList())
                .call(written -> written.isEmpty() ? Uni.createFrom().voidItem() : settle(written))
                .map(written -> Draft.without(written, drafts))
                .chain(left -> left.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : end(account, tip).chain(end -> append(end, left)));
    }

    /** Moves the head along; or takes the entries back when the account has been deleted meanwhile. */
    private Uni<Void> settle(List<Entry> written) {
        Entry last = written.getLast();
        return heads.advance(last.account(), last.tip())
                .chain(advanced -> advanced
                        ? Uni.createFrom().voidItem()
                        : heads.find(last.account())
                                .chain(head -> head.isPurged()
                                        ? entries.delete(written)
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
