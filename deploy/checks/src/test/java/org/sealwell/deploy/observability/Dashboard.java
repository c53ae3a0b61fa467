package org.sealwell.deploy.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of panels for Grafana, laid out row by row on its grid of 24 columns. */
record Dashboard(String name, String title, List<Panel> panels) {

    private static final int COLUMNS = 24;
    private static final int SCHEMA = 39;
    private static final Map<String, Object> TO_THE_OTHERS =
            Map.of("type", "dashboards", "title", "Sealwell", "tags", List.of("sealwell"), "keepTime", true);
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .setDefaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    String json() {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("uid", "sealwell-" + name);
        page.put("title", title);
        page.put("tags", List.of("sealwell"));
        page.put("schemaVersion", SCHEMA);
        page.put("editable", false);
        page.put("refresh", "30s");
        // The moment under the pointer is marked on every chart, and the other pages show the same time.
        page.put("graphTooltip", 1);
        page.put("links", List.of(TO_THE_OTHERS));
        page.put("time", Map.of("from", "now-3h", "to", "now"));
        page.put("panels", placed());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(page) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Object> placed() {
        List<Object> placed = new ArrayList<>();
        int x = 0;
        int y = 0;
        int height = 0;
        for (Panel panel : panels) {
            if (x + panel.width() > COLUMNS || (height != 0 && panel.height() != height)) {
                x = 0;
                y += height;
            }
            height = panel.height();
            placed.add(panel.json(placed.size() + 1, x, y));
            x += panel.width();
        }
        return placed;
    }
}
