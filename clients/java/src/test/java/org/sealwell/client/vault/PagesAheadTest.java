package org.sealwell.client.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that ends its pages after so many bytes, as it may. */
class PagesAheadTest {
    private static final int PAGE_BYTES = 1_000;

    private final Queue<Long> served = new ConcurrentLinkedQueue<>();
    private final Queue<Long> asked = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 100, 101, 250, 1_000})
    void bringsEveryCommitOnceAndInOrder(int commits) {
        Random random = new Random(commits);
        int[] sizes =
                IntStream.range(0, commits).map(i -> 1 + random.nextInt(1_500)).toArray();

        assertThat(pulled(sizes))
                .isEqualTo(LongStream.rangeClosed(1, commits).boxed().toList());
        assertThat(served).hasSize(commits).doesNotHaveDuplicates();
    }

    @Test
    void asksForMoreAtOnceWhenCommitsGetSmaller() {
        int[] sizes = new int[1_000];
        sizes[0] = PAGE_BYTES;
        Arrays.fill(sizes, 1, sizes.length, 1);

        pulled(sizes);

        assertThat(asked).hasSizeLessThan(25);
    }

    @Test
    void bringsNothingOfAnEmptyChain() {
        assertThat(pulled(new int[0])).isEmpty();
        assertThat(asked).hasSize(1);
    }

    private List<Long> pulled(int[] sizes) {
        PagesAhead pages = new PagesAhead((after, limit) -> page(sizes, after, limit));
        List<Long> pulled = new ArrayList<>();
        long at = 0;
        do {
            CommitPage page = pages.next(at);
            page.commits().forEach(commit -> pulled.add(commit.n()));
            at = page.last(at);
        } while (at < sizes.length);
        return pulled;
    }

    private CommitPage page(int[] sizes, long after, long limit) {
        asked.add(after);
        List<Commit> commits = new ArrayList<>();
        int bytes = 0;
        for (int n = (int) after + 1; n <= sizes.length && commits.size() < limit; n++) {
            bytes += sizes[n - 1];
            if (bytes > PAGE_BYTES && !commits.isEmpty()) {
                break;
            }
            served.add((long) n);
            commits.add(new Commit(n, n - 1, new byte[32], new byte[32], List.of()));
        }
        long last = after + commits.size();
        return new CommitPage(commits, new Head(sizes.length, null), last < sizes.length ? last : null);
    }
}
