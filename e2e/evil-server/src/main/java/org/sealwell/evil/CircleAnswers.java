package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An owner's circle as each of those is told it who has something to do with it. */
final class CircleAnswers {
    private static final String IN_TIME = "2126-01-02T03:04:05Z";

    private final StoredCircle circle;

    CircleAnswers(StoredCircle circle) {
        this.circle = circle;
    }

    /** A contact who has been invited. */
    static ObjectNode invited(JsonNode invitation) {
        ObjectNode invited = Told.object()
                .put("id", invitation.path("id").asText())
                .put("state", "invited")
                .put("note", invitation.path("note").asText())
                .put("invitedAt", HonestRecovery.AT)
                .put("expiresAt", IN_TIME)
                .putNull("account");
        return invited.putNull("record")
                .putNull("confirmation")
                .put("keepsSheet", false)
                .put("changed", false);
    }

    /** To the owner. */
    ObjectNode toOwner() {
        ObjectNode told = Told.object();
        circle.guardians.values().forEach(told.putArray("guardians")::add);
        told.putNull("set")
                .put("helpers", circle.members().size())
                .putNull("request")
                .putNull("rehearsal");
        if (circle.set != null) {
            ObjectNode set = told.putObject("set");
            copy(circle.set, set, StoredCircle.OF_A_SET);
            copy(circle.set, set, List.of("statement"));
            circle.members().forEach(set.putArray("members")::add);
            set.put("createdAt", HonestRecovery.AT);
        }
        if (circle.request != null) {
            ObjectNode request = told.putObject("request").put("id", circle.ofRequest("id"));
            request.setAll(progress());
        }
        return told.deepCopy();
    }

    /** To one of the contacts. */
    ObjectNode toContact(String owner, String guardian) {
        ObjectNode contact = circle.guardians.get(guardian);
        ObjectNode told = Told.object().put("owner", owner).put("id", guardian);
        told.set("state", contact == null ? null : contact.path("state"));
        told.put("sheet", circle.sheets.get(guardian)).putNull("set").putNull("request");
        JsonNode share = circle.share(guardian);
        if (circle.set != null && !share.isMissingNode()) {
            ObjectNode set = told.putObject("set");
            copy(circle.set, set, StoredCircle.OF_A_SET);
            copy(circle.set, set, List.of("record"));
            set.set("share", share);
            // Nobody rehearses with this server.
            set.putNull("rehearsal");
        }
        if (circle.request != null && circle.runs()) {
            ObjectNode request = told.putObject("request").put("id", circle.ofRequest("id"));
            request.set("key", circle.request.path("key"));
            copy(progress(), request, List.of("state", "startedAt", "expiresAt"));
            request.put("answer", said(guardian));
        }
        return told.deepCopy();
    }

    private @Nullable String said(String guardian) {
        ObjectNode answer = circle.answers.get(guardian);
        return answer == null ? null : answer.isEmpty() ? "refused" : "approved";
    }

    /** To who asks for help, before it is there. */
    ObjectNode status() {
        ObjectNode status = progress();
        status.set("needed", circle.set == null ? null : circle.set.path("needed"));
        return status;
    }

    /** To who asks for help, when it is there. */
    ObjectNode released() {
        ObjectNode told = Told.object();
        if (circle.set != null) {
            copy(circle.set, told, List.of("serverHalf", "wrap", "record", "statement"));
            told.set("set", circle.set.path("id"));
        }
        ArrayNode approvals = told.putArray("approvals");
        for (Map.Entry<String, ObjectNode> given : circle.approvals().entrySet()) {
            ObjectNode approval = approvals.addObject().put(StoredCircle.MEMBER, given.getKey());
            copy(given.getValue(), approval, List.of("chain", "round", "lock", "approval"));
        }
        return told.deepCopy();
    }

    private ObjectNode progress() {
        int approvals = circle.approvals().size();
        return Told.object()
                .put("state", circle.state())
                .put("approvals", approvals)
                .put("refusals", circle.answers.size() - approvals)
                .put("startedAt", HonestRecovery.AT)
                .put("expiresAt", IN_TIME)
                .put("readyAt", circle.isReady() ? HonestRecovery.AT : null);
    }

    private static void copy(ObjectNode from, ObjectNode to, List<String> names) {
        names.forEach(name -> to.set(name, from.path(name)));
    }
}
