package org.sealwell.notification.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an account's activity; its insertion under {@code _id} is the decision who gets the number. {@code event} is the id of the
 * event that it tells of, unique within the account; {@code before} is the hash of the entry before it, {@code at} in Unix seconds. Shard
 * key {@code account}.
 */
public record Entry(
        @BsonId String id,
        String account,
        String event,
        long number,
        long at,
        String kind,
        @Nullable String subject,
        @Nullable Long count,
        String before,
        String hash) {

    /** Ids sort like numbers. */
    static String id(String account, long number) {
        return String.format(Locale.ROOT, "%s:%012d", account, number);
    }

    Tip tip() {
        return new Tip(number, hash);
    }

    /** What is to be written, before it is known under which number. */
    record Draft(String account, String event, Instant at, Happening happening) {

        /** Entries for all of them behind a place in the chain. */
        static List<Entry> after(Tip tip, List<Draft> drafts) {
            List<Entry> entries = new ArrayList<>();
            for (Draft draft : drafts) {
                entries.add(
                        draft.after(entries.isEmpty() ? tip : entries.getLast().tip()));
            }
            return entries;
        }

        /** Those of which none of the entries tells. */
        static List<Draft> without(List<Entry> written, List<Draft> drafts) {
            Set<String> events = written.stream().map(Entry::event).collect(Collectors.toSet());
            return drafts.stream()
                    .filter(draft -> !events.contains(draft.event()))
                    .toList();
        }

        private Entry after(Tip tip) {
            long number = tip.number() + 1;
            long seconds = at.getEpochSecond();
            String hash = ActivityChain.hash(account, number, tip.hash(), seconds, happening);
            return new Entry(
                    id(account, number),
                    account,
                    event,
                    number,
                    seconds,
                    happening.kind(),
                    happening.subject(),
                    happening.count(),
                    tip.hash(),
                    hash);
        }
    }
}
