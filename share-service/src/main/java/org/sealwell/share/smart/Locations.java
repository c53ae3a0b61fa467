package org.sealwell.share.smart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealwell.share.ShareConfig;
import org.sealwell.share.pepper.Pepper;
import org.sealwell.share.pepper.Pepper.Purpose;

/**
 * Where a file lies for a short time: an address that nobody can make up, since it ends with a MAC over the rest. Nothing has to be stored
 * for it, and it leads nowhere once the share has ended.
 */
@ApplicationScoped
class Locations {

    static final String PATH = "/api/shares/v1/shl/files/";

    /** As the specification demands. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Pattern TICKET =
            Pattern.compile("([A-Za-z0-9_-]{22})\\.([0-9]{1,2})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Pepper pepper;
    private final Clock clock;
    private final String server;
    private final Duration life;

    @Inject
    Locations(
            Pepper pepper,
            Clock clock,
            ShareConfig config,
            @ConfigProperty(name = "sealwell.public-url") String server) {
        this.pepper = pepper;
        this.clock = clock;
        this.server = server.endsWith("/") ? server.substring(0, server.length() - 1) : server;
        Duration wanted = config.smart().locations();
        this.life = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }

    /** An absolute URL, in which nothing needs an escape. */
    String of(String share, int file) {
        String end = Long.toString(clock.instant().plus(life).getEpochSecond());
        String n = Integer.toString(file);
        return server + PATH + share + "." + n + "." + end + "." + mac(share, n, end);
    }

    /** What a location leads to, unless it is none of ours or its time is over. */
    Optional<Place> read(String ticket) {
        Matcher parts = TICKET.matcher(ticket);
        if (!parts.matches() || !isOurs(parts)) {
            return Optional.empty();
        }
        return Long.parseLong(parts.group(3)) > clock.instant().getEpochSecond()
                ? Optional.of(new Place(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    private boolean isOurs(Matcher parts) {
        String mac = mac(parts.group(1), parts.group(2), parts.group(3));
        return MessageDigest.isEqual(mac.getBytes(US_ASCII), parts.group(4).getBytes(US_ASCII));
    }

    private String mac(String share, String file, String end) {
        return pepper.text(Purpose.SMART_LOCATION, share, file, end);
    }

    /** A file of a share. */
    record Place(String share, int file) {}
}
