package org.sealwell.evil.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.sealwell.evil.Asked;
import org.sealwell.evil.EvilServer;
import org.sealwell.evil.Memory;
import org.sealwell.evil.Told;
import org.sealwell.evil.attack.Attack;
import org.sealwell.evil.attack.Catalogue;
import org.sealwell.evil.attack.SceneException;

/** {@code /evil/}: puts attacks in place, takes them away, and tells what was asked. One attack at a time. */
final class Control {
    static final String PATH = "/evil/";

    private static final String ATTACKS = "/evil/attacks";
    private static final String REQUESTS = "/evil/requests";

    private final EvilServer server;
    private final Servers servers = new Servers();

    /** What was stored before the attack that is in place; null while the server is honest. */
    private @Nullable Memory before;

    Control(EvilServer server) {
        this.server = server;
    }

    synchronized Told answer(Asked asked) {
        String path = asked.path();
        if (path.startsWith(Servers.PATH)) {
            return servers.answer(asked);
        }
        if (path.startsWith(ATTACKS + "/")) {
            return asked.method().equals("POST")
                    ? arm(path.substring(ATTACKS.length() + 1), asked)
                    : Refusal.of(405, "an attack is put in place with POST");
        }
        return switch (asked.method() + " " + path) {
            case "GET " + ATTACKS -> Told.json(200, Catalogue.json());
            case "DELETE " + ATTACKS -> disarm();
            case "GET " + REQUESTS -> Told.json(200, requests());
            case "DELETE " + REQUESTS -> forget();
            default ->
                Refusal.of(
                        404,
                        "there are GET and DELETE /evil/attacks, POST /evil/attacks/{name}, and GET"
                                + " and DELETE /evil/requests, POST /evil/servers and DELETE /evil/servers/{port}");
        };
    }

    private Told arm(String name, Asked asked) {
        Attack attack = Catalogue.find(name).orElse(null);
        if (attack == null) {
            return Refusal.of(404, "there is no attack " + name + "; GET /evil/attacks lists them");
        }
        ArmRequest request = ArmRequest.read(asked.body()).orElse(null);
        if (request == null) {
            return Refusal.of(400, ArmRequest.SHAPE);
        }
        disarm();
        before = server.remembers();
        try {
            server.rewrites(() -> attack.deed().doneTo(request.scene(server)));
        } catch (SceneException e) {
            disarm();
            return Refusal.of(422, "this is not the scene: " + e.getMessage());
        }
        return Told.json(200, attack.json());
    }

    /** What was written under an attack is undone with it: a client that fell for it has seen more than there is then. */
    private Told disarm() {
        server.isHonest();
        if (before != null) {
            server.goesBackTo(before);
            before = null;
        }
        return Told.empty(204);
    }

    private Told forget() {
        server.forgetRequests();
        return Told.empty(204);
    }

    private ObjectNode requests() {
        ObjectNode answer = Told.object();
        ArrayNode requests = answer.putArray("requests");
        for (Asked asked : server.requests()) {
            ObjectNode request =
                    requests.addObject().put("method", asked.method()).put("path", asked.path());
            ObjectNode query = request.putObject("query");
            asked.query().forEach(query::put);
            request.set("body", asked.body().isMissingNode() ? null : asked.body());
        }
        return answer;
    }
}
