package org.sealwell.client.vault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;

/**
 * The pages of a pull, a few of them fetched while the one before is verified.
 *
 * <p>Where a page ends is only known when it is there: a server ends it after so many bytes. So each page that is fetched ahead is asked for as a stretch of a
 * number of commits that has fitted lately; what did not fit is fetched after it. Nothing is fetched twice.
 */
final class PagesAhead {
    private static final int MOST_COMMITS = 100;
    private static final int STRETCHES = 2;

    /** Fetches at most {@code limit} commits after {@code after}. */
    interface Source {
        CommitPage fetch(long after, long limit);
    }

    private final Source source;
    private final Queue<CommitPage> arrived = new ArrayDeque<>();
    private final Deque<Stretch> coming = new ArrayDeque<>();
    private long asked;
    private long fitting = MOST_COMMITS;

    PagesAhead(Source source) {
        this.source = source;
    }

    /** The page after {@code after}, where the one before has ended. */
    CommitPage next(long after) {
        CommitPage page = arrived.poll();
        if (page == null) {
            page = coming.isEmpty() ? first(after) : arrive(coming.remove());
        }
        goAhead(page.head().n());
        return page;
    }

    private CommitPage first(long after) {
        CommitPage page = source.fetch(after, MOST_COMMITS);
        asked = page.last(after);
        fitting = Math.max(1, asked - after);
        return page;
    }

    private CommitPage arrive(Stretch stretch) {
        List<CommitPage> pages = stretch.pages.get();
        CommitPage page = pages.get(0);
        long fitted = page.last(stretch.after) - stretch.after;
        fitting = Math.max(1, fitted < stretch.length ? fitted : Math.min(MOST_COMMITS, 2 * stretch.length));
        arrived.addAll(pages.subList(1, pages.size()));
        return page;
    }

    private void goAhead(long head) {
        while (coming.size() < STRETCHES && asked < head) {
            Stretch stretch = new Stretch(asked, Math.min(fitting, head - asked));
            coming.add(stretch);
            asked += stretch.length;
        }
    }

    /** So many commits, in as many pages as the server makes of them. */
    private final class Stretch {
        private final long after;
        private final long length;
        private final Prefetch<List<CommitPage>> pages;

        private Stretch(long after, long length) {
            this.after = after;
            this.length = length;
            this.pages = new Prefetch<>(this::fetch);
        }

        private List<CommitPage> fetch() {
            List<CommitPage> fetched = new ArrayList<>();
            long at = after;
            Long next = at;
            while (next != null && at < after + length) {
                CommitPage page = source.fetch(at, after + length - at);
                fetched.add(page);
                at = page.last(at);
                next = page.next();
            }
            return fetched;
        }
    }
}
