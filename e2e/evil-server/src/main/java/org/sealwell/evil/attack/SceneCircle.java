package org.sealwell.evil.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.sealwell.evil.StoredCircle;

/**
 * The victim's trusted contacts, by the victim's ids for them, and the request to them.
 *
 * @param ben the other person: confirmed, and holds a share
 * @param carla who does, too; both are needed
 * @param dora who has accepted, and is not confirmed
 */
record SceneCircle(StoredCircle stored, String ben, String carla, String dora) {
    /** Those of this circle, when it is what the scene says. */
    static SceneCircle in(StoredCircle circle, String otherAccount) {
        List<String> confirmed = inState(circle, "confirmed");
        List<String> accepted = inState(circle, "accepted");
        require(confirmed.size() == 2, "the victim must have two contacts who are confirmed");
        require(!accepted.isEmpty(), "a contact of the victim must have accepted, and not be confirmed");
        require(circle.set != null && circle.set.path("needed").asInt() == 2, "both of these must be needed");
        require(circle.approvals().keySet().containsAll(confirmed), "both of these must have approved a request");
        String ben = confirmed.stream()
                .filter(id -> accountOf(circle, id).equals(otherAccount))
                .findFirst()
                .orElseThrow(() -> new SceneException("one of these must be the other person"));
        String carla = confirmed.get(confirmed.get(0).equals(ben) ? 1 : 0);
        return new SceneCircle(circle, ben, carla, accepted.get(0));
    }

    private static List<String> inState(StoredCircle circle, String state) {
        return circle.guardians.values().stream()
                .filter(guardian -> guardian.path("state").asText().equals(state))
                .map(guardian -> guardian.path("id").asText())
                .toList();
    }

    private static String accountOf(StoredCircle circle, String guardian) {
        return contact(circle, guardian).path("account").asText();
    }

    private static ObjectNode contact(StoredCircle circle, String guardian) {
        return Objects.requireNonNull(circle.guardians.get(guardian), "a scene has its contacts");
    }

    /** A contact as the server keeps them. */
    ObjectNode contact(String guardian) {
        return contact(stored, guardian);
    }

    /** What the contacts hold together, as it was made. */
    ObjectNode set() {
        return Objects.requireNonNull(stored.set, "a scene's contacts hold something");
    }

    /** {@code id} and {@code key} of the request, and more. */
    ObjectNode request() {
        return Objects.requireNonNull(stored.request, "a scene's contacts are asked for help");
    }

    /** {@code sign} and {@code agree} of a contact, as the newest of their records names them. */
    JsonNode keysOf(String guardian) {
        JsonNode record = contact(guardian).path("record");
        return ForgedKey.payload(record.get(record.size() - 1).asText());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new SceneException(message);
        }
    }
}
