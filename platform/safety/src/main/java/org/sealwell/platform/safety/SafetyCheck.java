package org.sealwell.platform.safety;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.logging.Logger;

/** Asks every rule when the service starts, and ends the process with a line for each that is broken and not accepted. */
@ApplicationScoped
class SafetyCheck {

    private static final Logger LOG = Logger.getLogger(SafetyCheck.class);

    /** EX_CONFIG of sysexits.h: something was found in an unconfigured or misconfigured state. */
    private static final int MISCONFIGURED = 78;

    private final Instance<Rule> rules;
    private final Set<String> accepted;

    @Inject
    SafetyCheck(@Any Instance<Rule> rules, SafetyConfig config) {
        this.rules = rules;
        this.accepted = config.accept().orElse(Set.of());
    }

    /** Before every other observer: nothing may be connected to, read or made by a service that must not run. */
    void start(@Observes @Priority(1) StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        Verdict verdict = Verdict.of(rules.stream().toList(), accepted);
        verdict.warnings().forEach(LOG::warn);
        if (!verdict.refusals().isEmpty()) {
            verdict.refusals().forEach(line -> LOG.error("Not started: " + line));
            // Nothing has been begun that would want to be ended in good order.
            Runtime.getRuntime().halt(MISCONFIGURED);
        }
    }
}
