package org.sealwell.deploy.configuration;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operator may set.
 *
 * @param name the property, with {@code <name>} where any name may stand
 * @param type as in the code
 * @param standard its default, if it has one
 * @param optional whether it may be left out without a default
 */
public record Setting(String name, String type, @Nullable String standard, boolean optional, String meaning) {

    /** As an environment variable, by MicroProfile Config's rule. */
    public String variable() {
        return variable(name);
    }

    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }

    Optional<String> defaultValue() {
        return Optional.ofNullable(standard);
    }

    /** Whether an environment variable is this one's. */
    public boolean isSetBy(String environmentVariable) {
        String pattern = variable().replaceAll("<[A-Z]+>", "[A-Z0-9_]+");
        return environmentVariable.matches(pattern);
    }
}
