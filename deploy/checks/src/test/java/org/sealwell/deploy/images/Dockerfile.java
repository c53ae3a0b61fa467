package org.sealwell.deploy.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwell.deploy.Repository;

/** A Dockerfile's stages, each with its instructions in their order. */
record Dockerfile(List<Stage> stages) {

    static Dockerfile read(Path file) {
        return parse(Repository.text(file));
    }

    static Dockerfile parse(String text) {
        List<Stage> stages = new ArrayList<>();
        for (String line :
                text.replaceAll("(?m)^#.*\n", "").replace("\\\n", " ").split("\n", -1)) {
            String instruction = line.strip().replaceAll("\\s+", " ");
            if (instruction.startsWith("FROM ")) {
                String[] words = instruction.split(" ", -1);
                stages.add(new Stage(words[words.length - 1], words[1], new ArrayList<>()));
            } else if (!instruction.isEmpty()) {
                stages.getLast().instructions().add(instruction);
            }
        }
        return new Dockerfile(stages);
    }

    Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no stage " + name));
    }

    /** Images that are pulled, hence not those of other stages. */
    List<String> pulled() {
        List<String> own = stages.stream().map(Stage::name).toList();
        return stages.stream()
                .map(Stage::base)
                .filter(base -> !own.contains(base))
                .toList();
    }

    record Stage(String name, String base, List<String> instructions) {

        /** What follows the instruction's name. */
        Optional<String> one(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.startsWith(name + " "))
                    .map(instruction -> instruction.substring(name.length() + 1))
                    .reduce((first, second) -> second);
        }

        List<String> words(String name) {
            return one(name).map(line -> Arrays.asList(line.split(" ", -1))).orElse(List.of());
        }
    }
}
