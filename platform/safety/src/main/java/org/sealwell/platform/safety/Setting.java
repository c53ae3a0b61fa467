package org.sealwell.platform.safety;

import java.util.Locale;

/** How an operator writes a setting. */
public final class Setting {

    private Setting() {}

    /** The environment variable of a setting, by MicroProfile Config's rule: {@code sealwell.public-url} is {@code SEALWELL_PUBLIC_URL}. */
    public static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
