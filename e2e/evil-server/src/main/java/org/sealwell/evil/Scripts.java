package org.sealwell.evil;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** What the server was told to do differently, in the order in which it was told. */
final class Scripts {
    /** Which answers a script is about. {@code times} counts down; 0 is spent. */
    private record Rule(String method, String path, Script script, AtomicInteger times) {
        /** Whether the rule is about this request; then one of its times is spent. */
        boolean takes(Asked asked) {
            return asked.method().equals(method) && asked.path().matches(path) && times.getAndDecrement() > 0;
        }
    }

    private final List<Rule> instead = new CopyOnWriteArrayList<>();
    private final List<Rule> afterwards = new CopyOnWriteArrayList<>();

    /** The request has no effect, and gets this answer. */
    void answerInstead(String method, String path, Told answer, int times) {
        instead.add(new Rule(method, path, (asked, honest) -> answer, new AtomicInteger(times)));
    }

    /** The request has its effect, and its answer is changed. */
    void changeAnswer(String method, String path, Script script, int times) {
        afterwards.add(new Rule(method, path, script, new AtomicInteger(times)));
    }

    void forget() {
        instead.clear();
        afterwards.clear();
    }

    Told answer(Asked asked, Function<Asked, Told> honest) {
        for (Rule rule : instead) {
            if (rule.takes(asked)) {
                return rule.script().tell(asked, Told.NOTHING);
            }
        }
        Told told = honest.apply(asked);
        for (Rule rule : afterwards) {
            if (rule.takes(asked)) {
                told = rule.script().tell(asked, told);
            }
        }
        return told;
    }
}
