package org.sealwell.deploy.observability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One chart, or one number.
 *
 * @param meaning what is to be seen in it, for whoever is woken at night
 * @param unit Grafana's name for it
 */
record Panel(String title, String meaning, String kind, String unit, int width, List<Query> queries) {

    private static final int HEIGHT = 8;
    private static final int NUMBER_HEIGHT = 4;

    /** A line for each series. */
    static Panel chart(String title, String meaning, String unit, Query... queries) {
        return new Panel(title, meaning, "timeseries", unit, 12, List.of(queries));
    }

    /** What it is now, large. */
    static Panel number(String title, String meaning, String unit, Query query) {
        return new Panel(title, meaning, "stat", unit, 6, List.of(query));
    }

    int height() {
        return kind.equals("stat") ? NUMBER_HEIGHT : HEIGHT;
    }

    Map<String, Object> json(int id, int x, int y) {
        Map<String, Object> panel = new LinkedHashMap<>();
        panel.put("id", id);
        panel.put("title", title);
        panel.put("description", meaning);
        panel.put("type", kind);
        panel.put("datasource", Query.SOURCE);
        panel.put("gridPos", Map.of("h", height(), "w", width, "x", x, "y", y));
        panel.put("fieldConfig", Map.of("defaults", Map.of("unit", unit, "min", 0), "overrides", List.of()));
        if (kind.equals("timeseries")) {
            panel.put("options", Map.of("legend", Map.of("displayMode", "list", "placement", "bottom")));
        }
        List<Object> targets = new ArrayList<>();
        for (Query query : queries) {
            targets.add(query.json((char) ('A' + targets.size())));
        }
        panel.put("targets", targets);
        return panel;
    }

    /** What is asked of Prometheus, and how each series is called. */
    record Query(String expression, String legend) {
        static final Map<String, String> SOURCE = Map.of("type", "prometheus", "uid", "prometheus");

        private Map<String, Object> json(char reference) {
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("refId", String.valueOf(reference));
            target.put("datasource", SOURCE);
            target.put("expr", expression);
            target.put("legendFormat", legend);
            return target;
        }
    }
}
