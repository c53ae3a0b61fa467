package org.sealwell.platform.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Whoever can put another key set in the place of auth-service's can be anybody. */
@ApplicationScoped
class EncryptedKeySet implements Rule {

    private static final List<String> LOCATIONS =
            List.of("mp.jwt.verify.publickey.location", "sealwell.gateway.tokens.jwks");

    private final Config config;

    @Inject
    EncryptedKeySet(Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "plain-keys";
    }

    @Override
    public List<String> broken() {
        return LOCATIONS.stream().map(this::plain).flatMap(Optional::stream).toList();
    }

    private Optional<String> plain(String property) {
        return config.getOptionalValue(property, String.class)
                .filter(location -> Stream.of("https:", "file:", "/").noneMatch(location::startsWith))
                .map(location -> "%s is %s; set it to auth-service's https address"
                        .formatted(Setting.variable(property), location));
    }
}
