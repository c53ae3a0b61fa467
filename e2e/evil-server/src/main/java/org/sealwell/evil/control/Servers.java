package org.sealwell.evil.control;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.evil.Asked;
import org.sealwell.evil.Told;

/** {@code /evil/servers}: more evil servers in the same process, each with a world of its own, for tests that run side by side. */
final class Servers {
    static final String PATH = "/evil/servers";

    private final Map<Integer, ConformanceKit> open = new ConcurrentHashMap<>();

    Told answer(Asked asked) {
        if (asked.path().equals(PATH)) {
            return asked.method().equals("POST") ? add() : Refusal.of(405, "a server is added with POST");
        }
        return asked.method().equals("DELETE")
                ? remove(asked.path().substring(PATH.length() + 1))
                : Refusal.of(405, "a server is removed with DELETE");
    }

    private Told add() {
        ConformanceKit kit = new ConformanceKit(0);
        URI uri = kit.uri();
        open.put(uri.getPort(), kit);
        return Told.json(201, Told.object().put("uri", uri.toString()));
    }

    private Told remove(String port) {
        @Nullable ConformanceKit kit = port.matches("[0-9]{1,5}") ? open.remove(Integer.valueOf(port)) : null;
        if (kit == null) {
            return Refusal.of(404, "no server was added here at port " + port);
        }
        kit.close();
        return Told.empty(204);
    }
}
