package org.sealwell.platform.pepper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plausible, normalised address: NFKC, trimmed, lower case. Its text is for the mail's envelope, never for a log. */
public record EmailAddress(String text) {

    /** RFC 5321, 4.5.3.1.3: a path of 256 octets with its brackets. */
    public static final int LONGEST = 254;

    /** Deliberately simple: whether an address exists is found out by writing to it. */
    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}.]+(\\.[^\\s@<>(),;:\\\\\"\\[\\]\\p{Cntrl}.]+)+");

    public EmailAddress {
        if (!isPlausible(text)) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    public static Optional<EmailAddress> of(String typed) {
        String normal =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return isPlausible(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
    }

    private static boolean isPlausible(String text) {
        return text.length() <= LONGEST && PLAUSIBLE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
