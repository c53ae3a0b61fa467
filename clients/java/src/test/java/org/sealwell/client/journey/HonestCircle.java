package org.sealwell.client.journey;

import static org.sealwell.client.journey.HonestHelp.json;
import static org.sealwell.client.journey.HonestHelp.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealwell.client.http.HttpAnswer;
import org.sealwell.client.http.HttpCall;
import org.sealwell.client.json.Json;

/** One owner's trusted contacts and the request to them, as the service keeps them. */
public final class HonestCircle {
    /** What starts a request. */
    static final String TICKET = "a-mailbox-ticket";

    private final HonestHelp help;
    private final Map<String, ObjectNode> guardians = new LinkedHashMap<>();
    private final Map<String, ObjectNode> answers = new TreeMap<>();
    private final Map<String, String> sheets = new TreeMap<>();
    private String owner = "";
    private @Nullable ObjectNode set;
    private @Nullable ObjectNode request;
    private @Nullable ObjectNode rehearsal;
    private boolean impatient;

    HonestCircle(HonestHelp help) {
        this.help = help;
    }

    /** From now on hands its half out at once, against the protocol. */
    public void waitsNoLonger() {
        impatient = true;
    }

    Optional<HttpAnswer> answer(String act, JsonNode body, HttpCall call) {
        String[] parts = act.split("[ /]+", -1);
        if (act.equals("POST /api/auth/v1/recovery/starts")) {
            return Optional.of(json(202, null));
        }
        if (act.equals("POST /api/auth/v1/recovery/starts/confirm")) {
            return Optional.of(json(
                    200,
                    Json.object().put("accountId", owner).put("ticket", TICKET).put("expiresIn", 600)));
        }
        if (act.contains(" /plan/guardians")) {
            return Optional.of(owners(act, parts, body, call));
        }
        if (act.contains(" /guardianships")) {
            return Optional.of(contacts(act, parts, body, call));
        }
        return act.contains(" /requests/") ? Optional.of(requests(act, parts, body)) : Optional.empty();
    }

    private HttpAnswer owners(String act, String[] parts, JsonNode body, HttpCall call) {
        int status = 200;
        if (act.startsWith("POST ") && parts.length == 3) {
            owner = help.account(call);
            status = guardians.put(body.path("id").asText(), invited(body)) == null ? 201 : 200;
        } else if (act.endsWith("/confirmation")) {
            guardians.get(parts[3]).put("state", "confirmed").set("confirmation", body.path("confirmation"));
        } else if (act.endsWith("/sheet")) {
            keep(parts[3], body.path("sheet").asText());
        } else if (act.equals("POST /plan/guardians/rehearsal")) {
            rehearsal = Json.object()
                    .put("id", body.path("id").asText())
                    .put("askedAt", help.now().toString());
            rehearsal.putArray("proofs");
            status = 201;
        } else if (act.equals("PUT /plan/guardians/set")) {
            rehearsal = null;
            set = ((ObjectNode) body.deepCopy()).put("createdAt", help.now().toString());
            end("rejected");
        } else if (act.equals("DELETE /plan/guardians/set")) {
            set = null;
            end("rejected");
        } else if (act.endsWith("/request/rejection")) {
            end("rejected");
            return json(204, null);
        } else if (act.startsWith("DELETE ")) {
            ended(parts[3], "removed");
        }
        return json(status, circle());
    }

    private ObjectNode invited(JsonNode body) {
        return Json.object()
                .put("id", body.path("id").asText())
                .put("state", "invited")
                .put("note", body.path("note").asText())
                .put("invitedAt", help.now().toString())
                .put("expiresAt", help.now().plus(Duration.ofDays(14)).toString())
                .putNull("account")
                .putNull("record")
                .putNull("confirmation")
                .put("keepsSheet", false)
                .put("changed", false);
    }

    private void keep(String guardian, String sheet) {
        sheets.clear();
        sheets.put(guardian, sheet);
        guardians.forEach((id, contact) -> contact.put("keepsSheet", id.equals(guardian)));
    }

    private void ended(String guardian, String state) {
        guardians
                .get(guardian)
                .put("state", state)
                .putNull("record")
                .putNull("confirmation")
                .put("keepsSheet", false);
        sheets.remove(guardian);
        if (set != null) {
            ArrayNode left = Json.object().putArray("shares");
            for (JsonNode share : set.path("shares")) {
                if (!share.path("guardian").asText().equals(guardian)) {
                    left.add(share);
                }
            }
            set.set("shares", left);
        }
    }

    /** Ends the request that runs. */
    void end(String state) {
        if (request != null) {
            request.put("state", state);
        }
    }

    private ObjectNode circle() {
        ObjectNode circle = Json.object();
        guardians.values().forEach(circle.putArray("guardians")::add);
        circle.putNull("set").put("helpers", 0).putNull("request").set("rehearsal", rehearsal);
        if (set != null) {
            ObjectNode told = circle.putObject("set");
            List.of("id", "needed", "waitSeconds", "statement", "createdAt")
                    .forEach(name -> told.set(name, set.path(name)));
            ArrayNode members = told.putArray("members");
            set.path("shares").forEach(share -> members.add(share.path("guardian")));
            circle.put("helpers", members.size());
        }
        if (request != null) {
            ObjectNode told = status();
            told.remove("needed");
            circle.set("request", told.put("id", request.path("id").asText()));
        }
        return circle;
    }

    private HttpAnswer contacts(String act, String[] parts, JsonNode body, HttpCall call) {
        String account = help.account(call);
        if (act.equals("GET /guardianships")) {
            ObjectNode list = Json.object();
            ArrayNode all = list.putArray("guardianships");
            guardians.values().stream()
                    .filter(guardian -> guardian.path("account").asText().equals(account))
                    .forEach(guardian -> all.add(guardianship(guardian)));
            return json(200, list);
        }
        ObjectNode guardian = guardians.get(parts[3]);
        if (act.startsWith("DELETE ")) {
            ended(parts[3], "left");
            return json(204, null);
        }
        if (act.endsWith("/acceptance")) {
            guardian.put("state", "accepted").put("account", account).set("record", body.path("record"));
        } else if (act.endsWith("/rehearsal")) {
            rehearsal.withArray("proofs").addObject().put("guardian", parts[3]).set("proof", body.path("proof"));
        } else {
            answers.put(parts[3], (ObjectNode) body.deepCopy());
        }
        return json(200, guardianship(guardian));
    }

    private ObjectNode guardianship(ObjectNode guardian) {
        String id = guardian.path("id").asText();
        ObjectNode told = Json.object()
                .put("owner", owner)
                .put("id", id)
                .put("state", guardian.path("state").asText())
                .put("sheet", sheets.get(id))
                .putNull("set")
                .putNull("request");
        if (set != null) {
            set.path("shares").forEach(share -> putShare(told, id, share));
        }
        if (request != null && status().path("state").asText().matches("open|approved|ready|released")) {
            ObjectNode asked = told.putObject("request");
            List.of("id", "key", "startedAt", "expiresAt").forEach(name -> asked.set(name, request.path(name)));
            asked.set("state", status().path("state"));
            asked.put("answer", answer(id));
        }
        return told;
    }

    private void putShare(ObjectNode told, String guardian, JsonNode share) {
        if (share.path("guardian").asText().equals(guardian)) {
            ObjectNode held = told.putObject("set");
            List.of("id", "needed", "waitSeconds", "record").forEach(name -> held.set(name, set.path(name)));
            held.set("share", share.path("share"));
            held.set("rehearsal", rehearsal == null ? null : asked(guardian));
        }
    }

    private ObjectNode asked(String guardian) {
        ObjectNode asked = Json.object()
                .put("answered", rehearsal.findValuesAsText("guardian").contains(guardian));
        List.of("id", "askedAt").forEach(name -> asked.set(name, rehearsal.path(name)));
        return asked;
    }

    private @Nullable String answer(String guardian) {
        ObjectNode answer = answers.get(guardian);
        if (answer == null) {
            return null;
        }
        return answer.has("approval") ? "approved" : "refused";
    }

    private HttpAnswer requests(String act, String[] parts, JsonNode body) {
        if (act.startsWith("PUT ")) {
            return start(parts[2], body);
        }
        return switch (parts[3]) {
            case "status" -> json(200, status());
            case "cancellation" -> {
                end("cancelled");
                yield json(204, null);
            }
            case "release" -> release();
            default -> problem(404, "not-found");
        };
    }

    private HttpAnswer start(String id, JsonNode body) {
        if (!body.path("ticket").asText().equals(TICKET)) {
            return problem(403, "ticket-refused");
        }
        answers.clear();
        request = Json.object()
                .put("id", id)
                .put("state", "open")
                .put("startedAt", help.now().toString())
                .put("expiresAt", help.now().plus(Duration.ofDays(60)).toString());
        request.set("key", body.path("key"));
        return json(201, status());
    }

    private ObjectNode status() {
        long approvals = approvals().size();
        Optional<Instant> ready = readyAt();
        ObjectNode status = Json.object();
        String state = request.path("state").asText();
        if (state.equals("open") && ready.isPresent()) {
            state = ready.get().isAfter(help.now()) ? "approved" : "ready";
        }
        status.put("state", state);
        status.set("needed", set == null ? null : set.path("needed"));
        status.put("approvals", approvals).put("refusals", answers.size() - approvals);
        status.set("startedAt", request.path("startedAt"));
        status.set("expiresAt", request.path("expiresAt"));
        return status.put("readyAt", ready.map(Instant::toString).orElse(null));
    }

    private Optional<Instant> readyAt() {
        int needed = set == null ? Integer.MAX_VALUE : set.path("needed").asInt();
        return approvals().values().stream()
                .map(approval -> Instant.parse(approval.path("opensAt").asText()))
                .sorted()
                .skip(needed - 1L)
                .findFirst();
    }

    private Map<String, ObjectNode> approvals() {
        Map<String, ObjectNode> approvals = new TreeMap<>(answers);
        approvals.values().removeIf(answer -> !answer.has("approval"));
        return approvals;
    }

    private HttpAnswer release() {
        String state = status().path("state").asText();
        if (!impatient && !state.matches("ready|released")) {
            return state.matches("open|approved")
                    ? help.notBefore(readyAt().orElse(help.now().plusSeconds(60)))
                    : problem(409, "request-ended");
        }
        return json(200, given());
    }

    /** What the asking person is given. */
    private ObjectNode given() {
        ObjectNode given = Json.object();
        List.of("serverHalf", "wrap", "record", "statement").forEach(name -> given.set(name, set.path(name)));
        given.set("set", set.path("id"));
        ArrayNode list = given.putArray("approvals");
        approvals().forEach((guardian, answer) -> {
            ObjectNode approval = list.addObject().put("guardian", guardian);
            List.of("chain", "round", "lock", "approval").forEach(name -> approval.set(name, answer.path(name)));
        });
        return given;
    }
}
