package org.sealwell.client.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwell.client.journey.TimeCapsuleTest.assertLie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealwell.client.guardian.ContactRecovery;
import org.sealwell.client.problem.Lie;
import org.sealwell.evil.EvilServer;

/** Nothing is optional in what is told of capsules and contacts either. */
@Tag("row-09")
class StrictHelpTest {
    private static final String RECOVERY = "/api/recovery/v1";

    private final EvilServer server = new EvilServer();
    private final Helpers all = new Helpers(server);
    private int broken;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyMemberOfACapsuleIsNeeded() {
        String file = all.owner.timeCapsule().make();
        everyMember("GET", RECOVERY + "/plan/capsule", all.owner.timeCapsule()::state);
        all.help.passes(java.time.Duration.ofDays(31));
        everyMember("POST", RECOVERY + "/capsule/openings", () -> all.connect(all.anna)
                .recoverWithCapsule(file)
                .close());
        assertThat(broken).isGreaterThan(25);
    }

    @Test
    void everyMemberOfACircleAndItsRequestIsNeeded() {
        all.arranges(2);
        ContactRecovery asking = all.asks();
        all.approves(0);
        all.approves(1);
        everyMember("GET", RECOVERY + "/plan/guardians", all.owner.trustedContacts()::read);
        everyMember(
                "GET",
                RECOVERY + "/guardianships",
                () -> all.friends.get(0).guardianships().list());
        everyMember("POST", RECOVERY + "/requests/.+/status", asking::status);
        all.help.passes(Helpers.WAIT.plusSeconds(3));
        everyMember(
                "POST", RECOVERY + "/requests/.+/release", () -> asking.open().close());
        everyMember("POST", "/api/auth/v1/recovery/starts/confirm", () -> all.connect(all.anna)
                .confirmRecovery(all.anna.email(), "12345678")
                .close());
        assertThat(broken).isGreaterThan(100);
    }

    /** Takes each member away in turn, and adds one more. */
    private void everyMember(String method, String path, Runnable call) {
        List<ObjectNode> seen = new ArrayList<>();
        all.help.tells(method, path, told -> seen.add(told.deepCopy()));
        call.run();
        all.help.isHonest();
        for (String pointer : pointers("", seen.get(0))) {
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);
            all.help.tells(method, path, told -> ((ObjectNode) told.at(parent)).remove(name));
            assertLie(Lie.MALFORMED_ANSWER, call::run);
            all.help.isHonest();
            all.help.tells(method, path, told -> ((ObjectNode) told.at(parent)).put("unknown-" + name, 1));
            assertLie(Lie.MALFORMED_ANSWER, call::run);
            all.help.isHonest();
            broken += 2;
        }
        call.run();
    }

    private static List<String> pointers(String at, JsonNode node) {
        List<String> pointers = new ArrayList<>();
        for (var member : node.properties()) {
            pointers.add(at + "/" + member.getKey());
            pointers.addAll(pointers(at + "/" + member.getKey(), member.getValue()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.addAll(pointers(at + "/" + i, node.get(i)));
        }
        return pointers;
    }
}
