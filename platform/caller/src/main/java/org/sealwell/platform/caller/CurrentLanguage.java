package org.sealwell.platform.caller;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Which of the suite's languages a caller speaks best, as they say in {@code Accept-Language} (RFC 9110, 12.5.4). */
@RequestScoped
public class CurrentLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final HttpServerRequest request;

    @Inject
    CurrentLanguage(HttpServerRequest request) {
        this.request = request;
    }

    /** {@code en} or {@code de}; English for who says nothing, or nothing that makes sense. */
    public String tag() {
        return best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static String best(@Nullable String accepted) {
        if (accepted == null) {
            return Locale.ENGLISH.getLanguage();
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(accepted), SPOKEN);
            return best == null ? Locale.ENGLISH.getLanguage() : best.getLanguage();
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH.getLanguage();
        }
    }
}
