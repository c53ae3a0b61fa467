package org.sealwell.bench;

import java.util.Locale;

/** A number that means something on any machine: what was measured, what it is held against, and the limit. */
public record Ratio(
        String what, double value, String unit, double baseline, String against, double limit, boolean atMost) {

    /** {@code value / baseline}. */
    public double ratio() {
        return value / baseline;
    }

    public boolean holds() {
        return atMost ? ratio() <= limit : ratio() >= limit;
    }

    public String render() {
        return String.format(
                Locale.ROOT,
                "%-44s %10.1f %-8s %10.1f %-34s %6.2f  (%s %.2f) %s",
                what,
                value,
                unit,
                baseline,
                against,
                ratio(),
                atMost ? "at most" : "at least",
                limit,
                holds() ? "holds" : "MISSED");
    }
}
