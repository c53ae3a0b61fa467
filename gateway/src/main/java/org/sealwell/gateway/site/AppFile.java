package org.sealwell.gateway.site;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.gateway.digest.Sha256;

/**
 * A file of the web app, in the original and in the compressed forms that its build has put beside it.
 *
 * @param forms the shortest first, the original last
 */
record AppFile(String mediaType, List<Form> forms) {

    /** One way to send it. */
    record Form(Optional<String> encoding, Buffer content, String tag) {}

    AppFile {
        forms = List.copyOf(forms);
    }

    static boolean isOriginal(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(".br") && !name.endsWith(".gz");
    }

    static AppFile read(Path file) throws IOException {
        List<Form> forms = new ArrayList<>();
        for (String[] compressed : new String[][] {{"br", ".br"}, {"gzip", ".gz"}}) {
            Path beside = file.resolveSibling(file.getFileName() + compressed[1]);
            if (Files.exists(beside)) {
                forms.add(form(Optional.of(compressed[0]), beside));
            }
        }
        forms.add(form(Optional.empty(), file));
        return new AppFile(mediaTypeOf(file.getFileName().toString()), forms);
    }

    /** The original. */
    Buffer content() {
        return forms.getLast().content();
    }

    /** The shortest form that a caller reads. */
    Form form(@Nullable String acceptEncoding) {
        List<String> accepted = acceptEncoding == null ? List.of() : accepted(acceptEncoding);
        return forms.stream()
                .filter(form -> form.encoding().map(accepted::contains).orElse(true))
                .findFirst()
                .orElseGet(forms::getLast);
    }

    private static List<String> accepted(String header) {
        List<String> names = new ArrayList<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] nameAndQuality = part.strip().split("\\s*;\\s*q=", 2);
            boolean refused = nameAndQuality.length == 2 && nameAndQuality[1].matches("0(\\.0*)?");
            if (!refused) {
                names.add(nameAndQuality[0]);
            }
        }
        return names;
    }

    private static Form form(Optional<String> encoding, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return new Form(encoding, Buffer.buffer(content), "\"" + hash(content) + "\"");
    }

    /** Of each form its own: two forms of one file are not the same bytes. */
    private static String hash(byte[] content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(content));
    }

    private static String mediaTypeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "webmanifest" -> "application/manifest+json";
            case "json" -> "application/json";
            case "wasm" -> "application/wasm";
            case "woff2" -> "font/woff2";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }
}
