package org.sealwell.platform.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What all rules together say.
 *
 * @param refusals because of which the service must not start
 * @param warnings what was accepted, so that it is not forgotten
 */
record Verdict(List<String> refusals, List<String> warnings) {

    static Verdict of(List<Rule> rules, Set<String> accepted) {
        List<String> refusals = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Rule rule : rules) {
            boolean mayBe = rule.canBeAccepted() && accepted.contains(rule.name());
            for (String line : rule.broken()) {
                if (mayBe) {
                    warnings.add("Accepted as " + rule.name() + ": " + line);
                } else {
                    refusals.add(rule.name() + ": " + line);
                }
            }
        }
        return new Verdict(refusals, warnings);
    }
}
