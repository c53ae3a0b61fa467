package org.sealwell.local.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to start.
 *
 * @param name one word by which people know the process; also the name of its files
 * @param line the program and its arguments
 * @param environment added to what this process inherited itself
 */
public record Command(String name, List<String> line, Map<String, String> environment) {

    public Command {
        Objects.requireNonNull(name, "name is null");
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }
}
