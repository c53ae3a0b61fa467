package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An owner's trusted contacts as the server keeps them; everything in it may be rewritten. */
public final class StoredCircle {
    static final List<String> OF_A_SET = List.of("id", "needed", "waitSeconds");
    static final String MEMBER = "guardian";

    /** Contacts by the owner's ids for them, as they are told. */
    public final Map<String, ObjectNode> guardians = new LinkedHashMap<>();
    /** The sheet of a kit, sealed to whom of them keeps it. */
    public final Map<String, String> sheets = new LinkedHashMap<>();
    /** What they hold together, as it was made; null without anything. */
    public @Nullable ObjectNode set;
    /** {@code id}, {@code key}, {@code tokenHash} and {@code state} of the latest request for their help; null without one. */
    public @Nullable ObjectNode request;
    /** What they have said to it: an approval as it was given, or an empty object for a refusal. */
    public final Map<String, ObjectNode> answers = new LinkedHashMap<>();

    StoredCircle copy() {
        StoredCircle copy = new StoredCircle();
        copy.become(this);
        return copy;
    }

    /** Becomes what the other one is. */
    void become(StoredCircle other) {
        replace(guardians, other.guardians);
        replace(answers, other.answers);
        sheets.clear();
        sheets.putAll(other.sheets);
        set = other.set == null ? null : other.set.deepCopy();
        request = other.request == null ? null : other.request.deepCopy();
    }

    private static void replace(Map<String, ObjectNode> here, Map<String, ObjectNode> there) {
        here.clear();
        there.forEach((name, value) -> here.put(name, value.deepCopy()));
    }

    /** Those of whom there is still a share. */
    List<String> members() {
        return shares().findValuesAsText(MEMBER);
    }

    /** A contact's share, sealed to them; missing where they hold none. */
    JsonNode share(String guardian) {
        for (JsonNode share : shares()) {
            if (share.path(MEMBER).asText().equals(guardian)) {
                return share.path("share");
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode shares() {
        return set == null ? MissingNode.getInstance() : set.path("shares");
    }

    /** Has one of them keep a sheet, and no other. */
    void keep(String guardian, String sheet) {
        sheets.clear();
        sheets.put(guardian, sheet);
        guardians.forEach((id, contact) -> contact.put("keepsSheet", id.equals(guardian)));
    }

    /** Makes a contact somebody who is none any more. */
    void end(String guardian, String state) {
        ObjectNode ended = guardians.get(guardian);
        if (ended != null) {
            ended.put("state", state)
                    .putNull("record")
                    .putNull("confirmation")
                    .put("keepsSheet", false)
                    .put("changed", false);
        }
        sheets.remove(guardian);
        if (set != null) {
            set.withArray("shares")
                    .removeIf(share -> share.path(MEMBER).asText().equals(guardian));
        }
    }

    /** Ends the request that runs, if one does. */
    void endRequest(String state) {
        if (request != null && runs()) {
            request.put("state", state);
        }
    }

    boolean runs() {
        return ofRequest("state").equals("open");
    }

    /** A member of the latest request; empty without one. */
    public String ofRequest(String name) {
        return request == null ? "" : request.path(name).asText();
    }

    /** Approvals by the contacts who gave them. */
    public Map<String, ObjectNode> approvals() {
        Map<String, ObjectNode> approvals = new LinkedHashMap<>(answers);
        approvals.values().removeIf(ObjectNode::isEmpty);
        return approvals;
    }

    /** Whether enough have approved; nothing else has to come, for nothing waits here. */
    boolean isReady() {
        return runs() && set != null && approvals().size() >= set.path("needed").asInt();
    }

    /** What the plan says of them. */
    ObjectNode health() {
        int helpers = members().size();
        int needed = set == null ? 0 : set.path("needed").asInt();
        String state = set == null ? "missing" : helpers < needed ? "broken" : helpers == needed ? "tight" : "ready";
        return Told.object()
                .put("state", state)
                .put("needed", set == null ? null : needed)
                .put("count", set == null ? null : helpers)
                .put("helpers", helpers)
                .put("request", request == null ? null : state());
    }

    /** How far the request is, in a word. */
    String state() {
        return isReady()
                ? "ready"
                : request == null ? "" : request.path("state").asText();
    }
}
