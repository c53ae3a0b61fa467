package org.sealwell.deploy.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes a panel readable, as far as that can be told without looking at it. */
final class PanelRules {

    private static final Pattern NAMED = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    /** The bounds of a histogram's buckets: no series is left of each after the quantile. */
    private static final String BOUND = "le";

    private PanelRules() {}

    /** What breaks them, a line each; empty when all is well. */
    static List<String> broken(Panel panel) {
        List<String> lines = new ArrayList<>();
        if (Stream.of(panel.title(), panel.meaning(), panel.unit(), panel.quiet())
                .anyMatch(String::isBlank)) {
            lines.add("without a title, a meaning, a unit, or a word for when it is empty");
        }
        for (Query query : panel.queries()) {
            legend(query, lines);
            gaps(query, lines);
        }
        return lines;
    }

    /** Whoever sees two series of one name does not know which is which. */
    private static void legend(Query query, List<String> lines) {
        Set<String> called = labels(NAMED, query.legend());
        Set<String> toldApart = labels(GROUPED, query.expression());
        if (query.legend().isBlank()) {
            lines.add("series without a name");
        }
        if (!called.equals(toldApart)) {
            lines.add("series are told apart by %s, and called by %s".formatted(toldApart, called));
        }
    }

    private static Set<String> labels(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .filter(label -> !label.equals(BOUND))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Kafka's maxima are of the last half minute, and no number when nothing was fetched in it: just while a consumer hangs. */
    private static void gaps(Query query, List<String> lines) {
        if (query.expression().contains("records_lag_max")) {
            lines.add("no number while a consumer hangs");
        }
    }
}
