package org.sealwell.platform.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Whether two kinds of callers can be told apart by the clock. Both are asked in turn, so that whatever else the machine does hits both, and
 * the two samples are compared by rank (Mann and Whitney), which a few slow answers cannot pull. The statistic is the chance that one of
 * the first kind takes longer than one of the second: one half when the pace is the same, more than 0.9 when one of them is spared a modular
 * power.
 */
public final class Pace {

    private final List<Long> first = new ArrayList<>();
    private final List<Long> second = new ArrayList<>();

    /** Two durations that were measured one after the other; in the same unit as all others. */
    public void add(long ofFirst, long ofSecond) {
        first.add(ofFirst);
        second.add(ofSecond);
    }

    /** The share of all pairs in which the one of the first kind is the greater; ties count half. */
    public double chanceThatFirstIsSlower() {
        List<Long> sorted = new ArrayList<>(second);
        Collections.sort(sorted);
        double wins = 0;
        for (long value : first) {
            int below = position(sorted, value);
            int notAbove = position(sorted, value + 1);
            wins += below + (notAbove - below) / 2.0;
        }
        return wins / first.size() / second.size();
    }

    public boolean isEqualWithin(double tolerance) {
        return Math.abs(chanceThatFirstIsSlower() - 0.5) < tolerance;
    }

    /**
     * Measures until all is within the tolerance of one half in one round. On a busy machine a round may stray; that all of a few do by chance is
     * out of question, while a real difference fails in each.
     *
     * @param round one measurement: what was asked, and its pace
     */
    public static void assertEqual(int rounds, double tolerance, Callable<Map<String, Pace>> round) throws Exception {
        List<String> strayed = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            Map<String, Pace> measured = round.call();
            if (measured.values().stream().allMatch(pace -> pace.isEqualWithin(tolerance))) {
                return;
            }
            strayed.add(measured.toString());
        }
        throw new AssertionError("The chance that the first kind is slower is not one half: " + strayed);
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%.3f of %d", chanceThatFirstIsSlower(), first.size());
    }

    /** How many are smaller than the value. */
    private static int position(List<Long> sorted, long value) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
