package org.sealwell.platform.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** People and their tokens come by https only, and every service means the same issuer. */
@ApplicationScoped
class EncryptedIssuer implements Rule {

    private static final String PUBLIC_URL = "sealwell.public-url";
    private static final String ISSUER = "mp.jwt.verify.issuer";

    private final Config config;

    @Inject
    EncryptedIssuer(Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "plain-issuer";
    }

    @Override
    public List<String> broken() {
        List<String> lines = new ArrayList<>();
        String url = config.getOptionalValue(PUBLIC_URL, String.class).orElse("");
        if (!url.startsWith("https://")) {
            lines.add("%s is %s; set it to the https address that people open"
                    .formatted(Setting.variable(PUBLIC_URL), url.isEmpty() ? "missing" : url));
        }
        config.getOptionalValue(ISSUER, String.class)
                .filter(issuer -> !issuer.equals(url))
                .ifPresent(issuer -> lines.add("%s is %s; leave it to %s"
                        .formatted(Setting.variable(ISSUER), issuer, Setting.variable(PUBLIC_URL))));
        return lines;
    }
}
