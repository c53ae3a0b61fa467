package org.sealwell.deploy.observability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwell.deploy.observability.Query.Look;

/**
 * One chart, or some numbers.
 *
 * @param meaning what is to be seen in it, for whoever is woken at night
 * @param unit Grafana's name for it
 * @param quiet what it says while there is nothing to draw: whether that is good is not to be guessed
 * @param steps from where on which colour; the first is also that of {@code quiet}
 */
record Panel(
        String title,
        String meaning,
        Kind kind,
        String unit,
        String quiet,
        int width,
        List<Step> steps,
        List<Query> queries) {

    private static final int HALF = 12;

    enum Kind {
        /** A line for each series. */
        CHART("timeseries", 8),
        /** What it is now, large, on its colour. */
        NUMBERS("stat", 4),
        /** What it is now, the largest first. */
        BARS("bargauge", 8);

        private final String type;
        private final int height;

        Kind(String type, int height) {
            this.type = type;
            this.height = height;
        }
    }

    record Step(String colour, Double from) {
        static final Step GREEN = new Step("green", null);
        static final Step GREY = new Step("#808080", null);

        private Map<String, Object> json() {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("color", colour);
            step.put("value", from);
            return step;
        }
    }

    static Panel chart(String title, String meaning, String unit, String quiet, Query... queries) {
        return new Panel(title, meaning, Kind.CHART, unit, quiet, HALF, List.of(Step.GREEN), List.of(queries));
    }

    static Panel numbers(String title, String meaning, String unit, String quiet, List<Step> steps, Query query) {
        return new Panel(title, meaning, Kind.NUMBERS, unit, quiet, HALF, steps, List.of(query));
    }

    static Panel bars(String title, String meaning, String unit, String quiet, Query query) {
        return new Panel(title, meaning, Kind.BARS, unit, quiet, HALF, List.of(Step.GREEN), List.of(query));
    }

    Panel wide(int columns) {
        return new Panel(title, meaning, kind, unit, quiet, columns, steps, queries);
    }

    /** A dashed line where an alert begins, or where callers are sent away; it is in sight from the start, so that little looks little. */
    Panel limit(double from) {
        return new Panel(title, meaning, kind, unit, quiet, width, List.of(Step.GREEN, new Step("red", from)), queries);
    }

    int height() {
        return kind.height;
    }

    Map<String, Object> json(int id, int x, int y) {
        Map<String, Object> panel = new LinkedHashMap<>();
        panel.put("id", id);
        panel.put("title", title);
        panel.put("description", meaning);
        panel.put("type", kind.type);
        panel.put("datasource", Query.SOURCE);
        panel.put("gridPos", Map.of("h", height(), "w", width, "x", x, "y", y));
        panel.put("fieldConfig", Map.of("defaults", defaults(), "overrides", overrides()));
        panel.put("options", options());
        List<Object> targets = new ArrayList<>();
        for (Query query : queries) {
            targets.add(query.json(reference(targets.size()), kind != Kind.CHART));
        }
        panel.put("targets", targets);
        return panel;
    }

    private Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("unit", unit);
        defaults.put("min", 0);
        defaults.put("noValue", quiet);
        defaults.put(
                "thresholds",
                Map.of(
                        "mode",
                        "absolute",
                        "steps",
                        steps.stream().map(Step::json).toList()));
        switch (kind) {
            case CHART -> {
                defaults.put("color", Map.of("mode", "palette-classic"));
                defaults.put("custom", lines());
            }
            case NUMBERS -> defaults.put("color", Map.of("mode", "thresholds"));
            case BARS -> {
                defaults.put("color", Map.of("mode", "thresholds"));
                defaults.put("decimals", 0);
            }
        }
        return defaults;
    }

    private Map<String, Object> lines() {
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("fillOpacity", 8);
        lines.put("lineWidth", 2);
        if (steps.size() > 1) {
            lines.put("thresholdsStyle", Map.of("mode", "dashed"));
            lines.put("axisSoftMax", steps.getLast().from());
        }
        return lines;
    }

    private List<Object> overrides() {
        List<Object> overrides = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (queries.get(i).look() != Look.ANY) {
                overrides.add(queries.get(i).override(reference(i)));
            }
        }
        return overrides;
    }

    private Map<String, Object> options() {
        Map<String, Object> latest = Map.of("calcs", List.of("lastNotNull"), "fields", "", "values", false);
        return switch (kind) {
            case CHART ->
                Map.of(
                        "legend",
                        Map.of("calcs", List.of(), "displayMode", "list", "placement", "bottom", "showLegend", true),
                        "tooltip",
                        Map.of("mode", "multi", "sort", "desc"));
            case NUMBERS ->
                Map.of(
                        "colorMode",
                        "background",
                        "graphMode",
                        "none",
                        "reduceOptions",
                        latest,
                        "textMode",
                        queries.getFirst().legend().contains("{{") ? "value_and_name" : "value");
            case BARS ->
                Map.of(
                        "displayMode",
                        "basic",
                        "orientation",
                        "horizontal",
                        "reduceOptions",
                        latest,
                        "showUnfilled",
                        true);
        };
    }

    private static String reference(int place) {
        return String.valueOf((char) ('A' + place));
    }
}
