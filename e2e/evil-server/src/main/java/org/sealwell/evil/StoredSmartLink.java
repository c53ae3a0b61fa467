package org.sealwell.evil;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/** A SMART Health Link as the server keeps it. Wrong passcodes are its wrong passwords, and ten of them end it for good. */
public final class StoredSmartLink extends StoredShare {
    private static final int ID_BYTES = 16;

    StoredSmartLink(String accountId, ObjectNode made) {
        super(accountId, made);
    }

    /** The first half of the hash of the secret in its URL. */
    static String idOf(byte[] secretHash) {
        return Wire.base64url(Arrays.copyOf(secretHash, ID_BYTES));
    }

    @Override
    public String id() {
        return idOf(Wire.bytes(made.path("secretHash").asText(), 32));
    }

    boolean isOver() {
        return revoked || isLocked();
    }

    /** Flag U. */
    public boolean isDirect() {
        return made.path("direct").asBoolean();
    }

    /** Flag L. */
    boolean mayChange() {
        return made.path("longTerm").asBoolean();
    }

    /** Flag P. */
    public boolean wantsPasscode() {
        return made.has("passcode");
    }

    int files() {
        return made.path("files").size();
    }

    /** A file's JWE. */
    public String file(int n) {
        return joined(made.path("files").path(n).path("content"));
    }

    @Override
    long bytes() {
        long bytes = 0;
        for (JsonNode file : made.path("files")) {
            bytes += joined(file.path("content")).length();
        }
        return bytes;
    }

    private String state() {
        if (revoked) {
            return "revoked";
        }
        return isLocked() ? "locked" : "live";
    }

    @Override
    public ObjectNode told() {
        return created()
                .put("state", state())
                .put("endedAt", isOver() ? AT : null)
                .put("longTerm", mayChange())
                .put("direct", isDirect())
                .put("passcode", wantsPasscode())
                .put("files", files())
                .put("bytes", bytes())
                .put("opens", opens)
                .put("lastOpenedAt", opens == 0 ? null : AT)
                .put("wrongPasscodes", wrongPasswords)
                .put("note", made.path("note").asText())
                .put("accesses", accesses.size());
    }
}
