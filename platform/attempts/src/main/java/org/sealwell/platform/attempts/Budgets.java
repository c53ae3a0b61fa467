package org.sealwell.platform.attempts;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Budgets that the same tries use up together: so many in ten minutes, for instance, and so many in a day. */
public final class Budgets {

    private final String name;
    private final List<Budget> budgets;
    private final Budget longest;

    /** @param name what is tried; part of the stored counter's id */
    public Budgets(String name, Budget... budgets) {
        this.name = name;
        this.budgets = List.of(budgets);
        this.longest = this.budgets.stream()
                .max(Comparator.comparing(Budget::window))
                .orElseThrow(() -> new IllegalArgumentException("There is no budget: " + name));
        if (this.budgets.stream().anyMatch(budget -> !fitsInto(budget.window(), longest.window()))) {
            throw new IllegalArgumentException("A window must not reach over the end of the longest: " + name);
        }
    }

    /** One budget alone. */
    public static Budgets of(String name, int limit, Duration window) {
        return new Budgets(name, new Budget("all", limit, window));
    }

    private static boolean fitsInto(Duration window, Duration longest) {
        return longest.toSeconds() % window.toSeconds() == 0;
    }

    /** The subject's counter of now; it lives as long as the longest window. */
    Counter counter(String subject, Instant now) {
        return new Counter(name + "|" + subject + "|" + longest.window(now), budgets, longest.end(now), now);
    }
}
