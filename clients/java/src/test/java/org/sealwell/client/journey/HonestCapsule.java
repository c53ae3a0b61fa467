package org.sealwell.client.journey;

import static org.sealwell.client.journey.HonestHelp.json;
import static org.sealwell.client.journey.HonestHelp.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.crypto.Base64Url;
import org.sealwell.client.crypto.Digest;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;

/** One owner's time capsule, as the service keeps it. */
public final class HonestCapsule {
    private final HonestHelp help;
    private @Nullable ObjectNode stored;
    private String owner = "";
    private int moves;

    HonestCapsule(HonestHelp help) {
        this.help = help;
    }

    /** How often its date was moved. */
    public int moves() {
        return moves;
    }

    Optional<HttpAnswer> answer(String act, JsonNode body, HttpCall call) {
        return switch (act) {
            case "GET /plan/capsule" -> Optional.of(stored == null ? problem(404, "not-found") : json(200, stored));
            case "PUT /plan/capsule" -> Optional.of(store(body, call));
            case "PUT /plan/capsule/lock" -> Optional.of(move(body));
            case "DELETE /plan/capsule" -> Optional.of(remove());
            case "POST /capsule/openings" -> Optional.of(open(body.path("proof").asText()));
            default -> Optional.empty();
        };
    }

    private HttpAnswer store(JsonNode body, HttpCall call) {
        int version = stored == null ? 0 : stored.path("version").asInt();
        String condition = version == 0
                ? call.headers().getOrDefault("If-None-Match", "")
                : call.headers().getOrDefault("If-Match", "");
        if (!condition.equals(version == 0 ? "*" : "\"" + version + "\"")) {
            return problem(412, "precondition-failed");
        }
        owner = help.account(call);
        stored = ((ObjectNode) body.deepCopy()).put("version", version + 1);
        return json(version == 0 ? 201 : 200, null);
    }

    private HttpAnswer move(JsonNode body) {
        if (stored == null || !stored.path("id").equals(body.path("id"))) {
            return problem(404, "not-found");
        }
        moves++;
        stored.setAll((ObjectNode) body.deepCopy());
        return json(204, null);
    }

    private HttpAnswer remove() {
        stored = null;
        return json(204, null);
    }

    private HttpAnswer open(String proof) {
        String hash = Base64Url.encode(Digest.of(Base64Url.decode(proof)));
        if (stored == null || !stored.path("proofHash").asText().equals(hash)) {
            return problem(403, "recovery-refused");
        }
        Instant opensAt = Instant.parse(stored.path("opensAt").asText());
        return opensAt.isAfter(help.now()) ? help.notBefore(opensAt) : json(200, given());
    }

    /** What who has the file is given; also by a service that does not wait. */
    public ObjectNode given() {
        ObjectNode given = stored.deepCopy();
        given.remove(java.util.List.of("proofHash", "opensAt", "waitSeconds", "version"));
        return given.put("accountId", owner);
    }
}
