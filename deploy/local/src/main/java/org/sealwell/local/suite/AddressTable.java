package org.sealwell.local.suite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sealwell.local.process.Supervised;

/** Where everything is, for people. */
record AddressTable(Ports ports, List<Supervised> processes) {

    String render() {
        return """
                  Start here      %s
                  API, readable   %s/api/
                  Inbox           %s
                  Beacon          %s

                """.formatted(
                                ports.url(Listener.GATEWAY),
                                ports.url(Listener.GATEWAY),
                                ports.url(Listener.INBOX),
                                ports.url(Listener.BEACON))
                + processes.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(Supervised process) {
        return String.format(Locale.ROOT, "  %-22s %s%n", process.name(), address(process.name()));
    }

    private String address(String name) {
        return switch (name) {
            case Commands.STORE -> "mongodb://127.0.0.1:" + ports.of(Listener.MONGO);
            case Commands.BROKER -> "127.0.0.1:" + ports.of(Listener.KAFKA);
            default ->
                Service.all().stream()
                        .filter(service -> service.folder().equals(name))
                        .map(service -> ports.url(service.listener()) + " (" + ports.of(service.management()) + ")")
                        .findFirst()
                        .orElse("");
        };
    }
}
