package org.sealwell.client.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The epoch of the account key that an envelope says it is sealed in. Whoever opens it compares the whole context; this only tells where to look. */
public final class SealedEpoch {
    private static final Pattern EPOCH = Pattern.compile("\"e\":([1-9][0-9]{0,8})[,}]");

    private SealedEpoch() {}

    /** From 1; 0 for an envelope that names none. */
    public static long of(String envelope) {
        int end = envelope.indexOf('.');
        if (end < 0) {
            return 0;
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(envelope.substring(0, end));
            Matcher epoch = EPOCH.matcher(new String(header, ISO_8859_1));
            return epoch.find() ? Long.parseLong(epoch.group(1)) : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
