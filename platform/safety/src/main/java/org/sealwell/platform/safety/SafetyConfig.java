package org.sealwell.platform.safety;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** What production may do without. */
@ConfigMapping(prefix = "sealwell.safety")
public interface SafetyConfig {

    /**
     * Names of the rules that may be broken, for instance {@code plain-store} where the network itself is encrypted. Each one that is
     * broken is told of at start-up. Meant for machines of one's own: nothing of it is needed in a cluster.
     */
    Optional<Set<String>> accept();
}
