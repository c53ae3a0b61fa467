package org.sealwell.deploy.observability;

import java.util.List;

/**
 * How fast a month's budget is used up, and when that is worth waking somebody. The long window says that it matters, the short one that it goes on.
 * The pairs are those of the Site Reliability Workbook, chapter 5.
 *
 * @param rate in budgets of thirty days
 */
record Burn(String severity, double rate, String longWindow, String shortWindow, String meaning) {

    static final String ALERT = "BudgetBurns";

    static final List<Burn> ALL = List.of(
            new Burn("page", 14.4, "1h", "5m", "2% of a month's budget in an hour"),
            new Burn("page", 6, "6h", "30m", "5% of a month's budget in six hours"),
            new Burn("ticket", 3, "1d", "2h", "10% of a month's budget in a day"),
            new Burn("ticket", 1, "3d", "6h", "10% of a month's budget in three days"));

    static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d");
}
