package org.sealwell.share.smart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealwell.share.content.ContentJson;
import org.sealwell.share.content.StreamedText;
import org.sealwell.share.share.Share;

/** Manifests and files as they are sent, a piece at a time. Nothing in them needs an escape. */
@ApplicationScoped
class ManifestText {

    private static final String TYPE = "\"contentType\":\"application/fhir+json\"";

    private final ContentJson contents;
    private final Locations locations;

    @Inject
    ManifestText(ContentJson contents, Locations locations) {
        this.contents = contents;
        this.locations = locations;
    }

    /** {@code {status, files: [{contentType, embedded | location}]}}. */
    StreamedText manifest(Share share, long embeddedLengthMax) {
        Share.Smart smart = requireNonNull(share.smart(), "not smart");
        List<Multi<byte[]>> parts = new ArrayList<>();
        parts.add(ascii("{\"status\":\"" + (smart.longTerm() ? "can-change" : "finalized") + "\",\"files\":["));
        for (int n = 0; n < smart.files().size(); n++) {
            Share.File file = smart.files().get(n);
            String head = (n > 0 ? ",{" : "{") + TYPE;
            if (file.bytes() <= embeddedLengthMax) {
                parts.add(ascii(head + ",\"embedded\":\""));
                parts.add(text(share, file));
                parts.add(ascii("\"}"));
            } else {
                parts.add(ascii(head + ",\"location\":\"" + locations.of(share.id(), n) + "\"}"));
            }
        }
        parts.add(ascii("]}"));
        return new StreamedText(Multi.createBy().concatenating().streams(parts));
    }

    /** A compact JWE. */
    StreamedText file(Share share, Share.File file) {
        return new StreamedText(text(share, file));
    }

    /** How many bytes of content a manifest carries itself. */
    static long embedded(Share share, long embeddedLengthMax) {
        return requireNonNull(share.smart(), "not smart").files().stream()
                .mapToLong(Share.File::bytes)
                .filter(bytes -> bytes <= embeddedLengthMax)
                .sum();
    }

    private Multi<byte[]> text(Share share, Share.File file) {
        return contents.text(share.id(), share.content().body(), file.from(), file.pieces());
    }

    private static Multi<byte[]> ascii(String text) {
        return Multi.createFrom().item(text.getBytes(US_ASCII));
    }
}
