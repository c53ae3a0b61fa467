package org.sealwell.deploy.observability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of Prometheus, and how each series is called.
 *
 * @param legend a name, or the labels that tell the series apart, as in {@code {{route}}}
 */
record Query(String expression, String legend, Look look) {

    static final Map<String, String> SOURCE = Map.of("type", "prometheus", "uid", "prometheus");

    /** What a series says by its colour. Left to themselves, Grafana's colours go by turns: the first is green, whatever it is. */
    enum Look {
        ANY,
        GOOD,
        REFUSED,
        BAD,
        CEILING
    }

    Query(String expression, String legend) {
        this(expression, legend, Look.ANY);
    }

    Query as(Look wanted) {
        return new Query(expression, legend, wanted);
    }

    /**
     * What was counted in a window. A counter that is younger than that began with the first that it counted, which an increase does not see; and one
     * whose service does not answer just now has counted all the same.
     */
    static String counted(String counter, String window) {
        return "((last_over_time(%1$s[%2$s]) unless last_over_time(%1$s[%2$s] offset %2$s)) or increase(%1$s[%2$s]))"
                .formatted(counter, window);
    }

    Map<String, Object> json(String reference, boolean latest) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("refId", reference);
        target.put("datasource", SOURCE);
        target.put("expr", expression);
        target.put("legendFormat", legend);
        target.put("instant", latest);
        target.put("range", !latest);
        return target;
    }

    Map<String, Object> override(String reference) {
        return Map.of("matcher", Map.of("id", "byFrameRefID", "options", reference), "properties", properties());
    }

    private List<Object> properties() {
        return switch (look) {
            case ANY -> List.of();
            case GOOD -> List.of(shades("green"));
            case REFUSED -> List.of(shades("yellow"));
            case BAD -> List.of(shades("red"));
            case CEILING ->
                List.of(
                        property("color", Map.of("mode", "fixed", "fixedColor", "text")),
                        property("custom.lineStyle", Map.of("fill", "dash", "dash", List.of(10, 10))),
                        property("custom.fillOpacity", 0));
        };
    }

    private static Object shades(String colour) {
        return property("color", Map.of("mode", "shades", "fixedColor", colour));
    }

    private static Object property(String id, Object value) {
        return Map.of("id", id, "value", value);
    }
}
