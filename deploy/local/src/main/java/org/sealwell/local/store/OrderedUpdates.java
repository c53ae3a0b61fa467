package org.sealwell.local.store;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** The update command as MongoDB means it: in order, and nothing after the first that fails. The library goes on with the others. */
final class OrderedUpdates {

    private static final String UPDATES = "updates";
    private static final String ERRORS = "writeErrors";
    private static final String UPSERTED = "upserted";

    private OrderedUpdates() {}

    /** Whether the order matters: it does not to one alone. */
    static boolean areIn(String command, Document query) {
        return command.equalsIgnoreCase("update")
                && Utils.isTrue(query.get("ordered"))
                && list(query, UPDATES).size() > 1;
    }

    /** @param one carries out a command with one update */
    static Document each(Document query, UnaryOperator<Document> one) {
        List<Document> updates = list(query, UPDATES);
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        int matched = 0;
        int modified = 0;
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document answer = one.apply(with(query, UPDATES, List.of(updates.get(i))));
            matched += number(answer, "n");
            modified += number(answer, "nModified");
            addAt(i, list(answer, UPSERTED), upserted);
            addAt(i, list(answer, ERRORS), errors);
        }
        Document answer = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            answer.append(UPSERTED, upserted);
        }
        if (!errors.isEmpty()) {
            answer.append(ERRORS, errors);
        }
        Utils.markOkay(answer);
        return answer;
    }

    private static void addAt(int index, List<Document> found, List<Document> all) {
        found.forEach(one -> all.add(with(one, "index", index)));
    }

    private static Document with(Document document, String name, Object value) {
        Document changed = document.clone();
        changed.put(name, value);
        return changed;
    }

    private static int number(Document document, String name) {
        return (Integer) document.getOrDefault(name, 0);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> list(Document document, String name) {
        return document.containsKey(name) ? List.copyOf((Collection<Document>) document.get(name)) : List.of();
    }
}
