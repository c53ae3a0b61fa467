package org.sealwell.gateway.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.sealwell.gateway.digest.Sha256;

/** The scripts that stand in a page itself: the import map, which browsers take from nowhere else. */
final class InlineScripts {
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private InlineScripts() {}

    /** Of each its source expression, {@code 'sha256-…'}. */
    static List<String> hashes(String page) {
        return SCRIPT.matcher(page)
                .results()
                .map(script -> "'sha256-" + hash(script.group(1)) + "'")
                .toList();
    }

    private static String hash(String script) {
        return Base64.getEncoder().encodeToString(Sha256.of(script.getBytes(StandardCharsets.UTF_8)));
    }
}
