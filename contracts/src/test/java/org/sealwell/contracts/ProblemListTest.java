package org.sealwell.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwell.contracts.problem.ProblemType;

/** {@code problems.md} is the registry for people: the same problems, in the same order, each with when it is met. */
class ProblemListTest {

    @Test
    void listsEveryProblemAndNoOther() throws IOException {
        List<List<String>> rows = Files.readAllLines(Path.of("problems.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();

        assertThat(rows.stream().map(row -> row.subList(1, 4)))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> List.of("`" + type.slug() + "`", Integer.toString(type.status()), type.title()))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(4)).isNotBlank());
    }

    @Test
    void saysEachTitleOnce() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title))
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).doesNotEndWith("."));
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::status)).isSorted();
        assertThat(ProblemType.COMMIT_CONFLICT.type()).hasToString("urn:sealwell:problem:commit-conflict");
    }
}
