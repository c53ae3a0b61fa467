package org.sealwell.client.login;

import java.text.Normalizer;
import java.util.Locale;

/** The one form in which addresses are sent and pinned. */
public final class EmailAddress {
    private EmailAddress() {}

    /** NFKC, trimmed, lower case in the root locale. */
    public static String normalise(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
