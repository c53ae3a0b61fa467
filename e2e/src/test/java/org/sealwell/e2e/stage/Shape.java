package org.sealwell.e2e.stage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sealwell.e2e.stage.RawClient.Answer;

/**
 * All of an answer that may not depend on whom it is about: its status, the names of its headers, how long it is, and each JSON
 * member by its pointer, with its type and length.
 */
public record Shape(int status, Set<String> headers, int length, Map<String, String> members) {

    public static Shape of(Answer answer) {
        Map<String, String> members = new TreeMap<>();
        describe("", answer.json(), members);
        return new Shape(
                answer.status(),
                Set.copyOf(answer.headers().map().keySet()),
                answer.body().length(),
                members);
    }

    private static void describe(String pointer, JsonNode node, Map<String, String> into) {
        into.put(pointer, node.getNodeType() + " of " + node.asText().length());
        node.properties().forEach(member -> describe(pointer + "/" + member.getKey(), member.getValue(), into));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            describe(pointer + "/" + i, node.get(i), into);
        }
    }
}
