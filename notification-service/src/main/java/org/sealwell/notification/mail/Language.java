package org.sealwell.notification.mail;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that mails are written in. */
public enum Language {
    EN,
    DE;

    /** By its tag; English for none, and for one that nobody here speaks. */
    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(EN);
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
