package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A share as the server keeps it; everything in it may be rewritten. It has no clock: nothing ends by itself. */
public sealed class StoredShare permits StoredSmartLink {
    static final int MOST_WRONG_PASSWORDS = 10;
    static final String AT = "2026-01-02T03:04:05Z";

    private static final String USUAL_END = "2026-01-09T03:04:05Z";

    final String accountId;
    /** The body that made it: the same again is answered alike. */
    public final ObjectNode made;

    /** {@code expiresAt}, {@code maxOpens} and {@code mails}, as they were last wished. */
    public ObjectNode policy;

    /** The log, oldest first, each entry as it is told. */
    public final List<String> accesses = new ArrayList<>();

    public int opens;
    public int wrongPasswords;
    public boolean revoked;
    int version = 1;
    final Set<String> receipts = new HashSet<>();

    StoredShare(String accountId, ObjectNode made) {
        this.accountId = accountId;
        this.made = made;
        this.policy = Told.object().put("expiresAt", made.path("expiresAt").asText(USUAL_END));
        policy.set("maxOpens", made.path("maxOpens").isMissingNode() ? policy.nullNode() : made.path("maxOpens"));
        policy.set("mails", made.has("mails") ? made.path("mails") : everyMail());
    }

    /** A deep copy: what the server may go back to. */
    StoredShare copy() {
        StoredShare copy = new StoredShare(accountId, made.deepCopy());
        copy.become(this);
        return copy;
    }

    /** Becomes what the other one is. */
    void become(StoredShare other) {
        made.removeAll();
        made.setAll(other.made.deepCopy());
        policy = other.policy.deepCopy();
        accesses.clear();
        accesses.addAll(other.accesses);
        opens = other.opens;
        wrongPasswords = other.wrongPasswords;
        revoked = other.revoked;
        version = other.version;
        receipts.clear();
        receipts.addAll(other.receipts);
    }

    private static ObjectNode everyMail() {
        return Told.object().put("opened", true).put("locked", true).put("expired", true);
    }

    public String id() {
        return made.path("shareId").asText();
    }

    @Nullable Integer opensLeft() {
        JsonNode most = policy.path("maxOpens");
        return most.isNull() ? null : (Integer) Math.max(0, most.asInt() - opens);
    }

    boolean isLocked() {
        return wrongPasswords >= MOST_WRONG_PASSWORDS;
    }

    boolean isUsedUp() {
        return Integer.valueOf(0).equals(opensLeft());
    }

    private String state() {
        if (revoked) {
            return "revoked";
        }
        if (isUsedUp()) {
            return "used-up";
        }
        return isLocked() ? "locked" : "live";
    }

    /** As it is told to whoever made it. */
    ObjectNode created() {
        return Told.object()
                .put("shareId", id())
                .put("createdAt", AT)
                .put("expiresAt", policy.path("expiresAt").asText());
    }

    /** As it is told to its owner. */
    public ObjectNode told() {
        ObjectNode told = created()
                .put("state", state())
                .put("opens", opens)
                .put("opensLeft", opensLeft())
                .put("lastOpenedAt", opens == 0 ? null : AT)
                .put("wrongPasswords", wrongPasswords)
                .put("lockedAt", isLocked() ? AT : null)
                .put("endedAt", revoked ? AT : null)
                .put("password", revoked ? null : (Boolean) made.has("password"))
                .put(
                        "emails",
                        revoked || !made.has("emails")
                                ? null
                                : (Integer) made.path("emails").size())
                .put("bytes", bytes())
                .put("note", made.path("note").asText())
                .put("accesses", accesses.size())
                .put("version", version);
        told.set("maxOpens", policy.path("maxOpens"));
        told.set("mails", policy.path("mails").deepCopy());
        return told;
    }

    /** As it is told to who opens it. */
    public ObjectNode opened() {
        ObjectNode opened = Told.object()
                .put("serverHalf", made.path("serverHalf").asText())
                .put("opensLeft", opensLeft());
        return opened.set("content", made.path("content").deepCopy());
    }

    long bytes() {
        return joined(made.path("content")).length();
    }

    /** Texts that follow each other. */
    static String joined(JsonNode texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(text -> joined.append(text.asText()));
        return joined.toString();
    }
}
