package org.sealwell.client.share;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Ids;
import org.sealwell.client.crypto.Secret;

/**
 * A link: whoever has it can ask for what is shared. What follows {@code #} never reaches a server, so neither must {@link #text} reach a log.
 *
 * @param server whose share it is
 * @param shareId 22 characters of base64url
 * @param key the link key, 32 bytes
 */
public record ShareLink(URI server, String shareId, Secret key) {
    private static final Pattern FORM = Pattern.compile("(https?://[^/?#]+)/s/([A-Za-z0-9_-]{22})#([A-Za-z0-9_-]{43})");

    public ShareLink {
        Objects.requireNonNull(server, "server is null");
        Objects.requireNonNull(key, "key is null");
        if (!Ids.isId(shareId)) {
            throw new IllegalArgumentException("not a share's id");
        }
    }

    /**
     * Reads a link as it was sent.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static ShareLink parse(String text) {
        Matcher link = FORM.matcher(text.strip());
        if (!link.matches()) {
            throw new IllegalArgumentException("not a link to a share");
        }
        return new ShareLink(URI.create(link.group(1)), link.group(2), keyOf(link.group(3)));
    }

    static Secret keyOf(String text) {
        byte[] bytes = Base64Url.decode(text, 32);
        try {
            return Secret.copyOf(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** The link to be given to whom it is for: {@code https://host/s/<share id>#<link key>}. */
    public String text() {
        return server.resolve("/s/" + shareId) + "#" + Base64Url.encode(key.copyBytes());
    }

    @Override
    public String toString() {
        return "ShareLink[" + shareId + ", redacted]";
    }
}
