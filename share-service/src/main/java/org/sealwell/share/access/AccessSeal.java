package org.sealwell.share.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwell.platform.sealed.SealingKey;
import org.sealwell.share.access.Visitor.Seen;

/** Log entries that only the owner can open: a stolen database says nothing of who came. See [Note: who came]. */
@ApplicationScoped
public class AccessSeal {

    /** All entries of a share have one length; a smart link's have room for what its visitors call themselves. */
    private static final int BLOCK = 256;

    private static final int SMART_BLOCK = 1024;

    /**
     * Seals an entry to the owner.
     *
     * @param agree their public JWK, found good when the share was made
     * @return a compact JWE ({@code ECDH-ES+A256KW}, {@code A256GCM}) of {@code {v, p, s, at, network, browser, outcome}}
     */
    public Uni<String> seal(String agree, String share, Instant at, Seen seen, Outcome outcome) {
        return sealed(agree, entry("share-access", share, at, seen, outcome), BLOCK);
    }

    /** The same for a smart link, {@code p} being {@code smart-access}, with {@code recipient}: who they say they are. */
    public Uni<String> sealSmart(String agree, String share, Instant at, Seen seen, String recipient, Outcome outcome) {
        Map<String, String> entry = entry("smart-access", share, at, seen, outcome);
        entry.put("recipient", recipient);
        return sealed(agree, entry, SMART_BLOCK);
    }

    private static Map<String, String> entry(String purpose, String share, Instant at, Seen seen, Outcome outcome) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("v", "1");
        entry.put("p", purpose);
        entry.put("s", share);
        entry.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        entry.put("network", seen.network());
        entry.put("browser", seen.browser());
        entry.put("outcome", outcome.wireName());
        return entry;
    }

    /** Whether entries can be sealed to a key: it must be found out before anybody comes. */
    public Uni<Boolean> canSealTo(String agree) {
        return sealed(agree, Map.of("v", "1"), BLOCK)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }

    /** An elliptic-curve agreement takes a millisecond: not on an event loop. */
    private static Uni<String> sealed(String agree, Map<String, String> entry, int block) {
        return Uni.createFrom()
                .item(() -> SealingKey.ofJwk(agree).seal(entry, block))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
