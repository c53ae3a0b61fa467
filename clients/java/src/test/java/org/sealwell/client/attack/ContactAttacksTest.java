package org.sealwell.client.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.guardian.RequestStatus;
import org.sealwell.client.journey.Helpers;
import org.sealwell.client.problem.NotYetException;
import org.sealwell.evil.EvilServer;

/** Lies about trusted contacts that are no lies to whom they are told, and must lead to nothing. */
class ContactAttacksTest {
    private static final String HELP = "/api/recovery/v1/guardianships";

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);

    @AfterEach
    void stop() {
        server.close();
    }

    /** A contact takes the wait from what the owner has signed, and from nothing that the service says. */
    @Test
    @Tag("row-25")
    void theServiceCannotShortenAWaitByTellingAnother() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        Instant signed = all.help.now().plus(Helpers.WAIT);
        all.help.tells("GET", HELP, told -> ((ObjectNode) told.at("/guardianships/0/set")).put("waitSeconds", 0));
        all.approves(0);
        all.approves(1);

        RequestStatus status = asking.status();
        assertThat(status.approvals()).isEqualTo(2);
        assertThat(status.readyAt())
                .hasValueSatisfying(ready -> assertThat(ready).isAfterOrEqualTo(signed));
        all.help.circle().waitsNoLonger();
        assertThatThrownBy(asking::open)
                .isInstanceOfSatisfying(NotYetException.class, notYet -> assertThat(notYet.opensAt())
                        .isAfterOrEqualTo(signed));
    }

    /** One contact's approval is spoilt on the way: the others' are enough, and their owner learns whose failed. */
    @Test
    @Tag("row-26")
    void oneBadShareIsLeftOutAndItsContactIsNamed() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        for (int friend = 0; friend < 3; friend++) {
            all.approves(friend);
        }
        all.help.passes(Helpers.WAIT.plusSeconds(3));
        String bad = all.ids.get(1);
        all.help.tells("POST", "/api/recovery/v1/requests/.+/release", told -> told.path("approvals")
                .forEach(approval -> exchangeLock((ObjectNode) approval, bad)));

        asking.open().close();

        assertThat(asking.leftOut()).containsExactly(bad);
    }

    private static void exchangeLock(ObjectNode approval, String guardian) {
        if (approval.path("guardian").asText().equals(guardian)) {
            approval.put("lock", "A".repeat(171));
        }
    }
}
