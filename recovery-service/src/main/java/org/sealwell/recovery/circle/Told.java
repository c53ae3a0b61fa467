package org.sealwell.recovery.circle;

import java.util.Map;
import org.sealwell.contracts.event.RecoveryEvent;

/** What a change tells others, in the same document as the change. */
public sealed interface Told {

    /** An event. */
    record Of(RecoveryEvent event) implements Told {}

    /**
     * A mail to an account's own address, which this service does not know; or to the one in {@code to}. The parameters are sealed.
     *
     * @param account whose mail it is; for an address, whose mails it stands among
     */
    record Mail(String account, String template, Map<String, String> parameters) implements Told {
        @Override
        public String toString() {
            return "Mail[" + template + "]";
        }
    }
}
